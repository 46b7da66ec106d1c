/**
 * Well-known names of the trade that look like ours: one or two letters make `nodejs` into `nodes` and
 * `systemd` into `systems`. They are never taken for a misspelling, so that a question about them is
 * refused instead of answered with something else. One that the knowledge names itself is found as usual.
 */
export const otherWords: ReadonlySet<string> = new Set(
  `
  nodejs nextjs nuxt reactjs react angular vue svelte jquery django flask fastapi rails spring laravel symfony
  systemd initd upstart bash zsh fish powershell python java javascript typescript golang rust ruby perl kotlin swift scala php cobol
  ansible terraform opentofu pulumi puppet chef salt saltstack vagrant packer nomad consul vault boundary crossplane cloudformation
  redis valkey memcached mysql mariadb postgres postgresql mongodb mongo cassandra elasticsearch opensearch sqlite oracle kafka rabbitmq
  nats pulsar activemq mqtt zookeeper couchdb neo4j influxdb clickhouse cockroachdb minio ceph
  jenkins gitlab github bitbucket gitea svn subversion mercurial circleci travis tekton argo argocd flux fluxcd spinnaker drone
  prometheus grafana loki tempo jaeger zipkin datadog splunk kibana logstash fluentd fluentbit sentry opentelemetry nagios zabbix
  newrelic dynatrace pagerduty
  nginx apache haproxy caddy tomcat iis varnish traefik squid
  openstack cloudstack opennebula openshift rancher mesos marathon cloudfoundry heroku vercel netlify scaleway ovh digitalocean
  aws azure gcp lambda s3 ec2 dynamodb kinesis firebase bigquery snowflake databricks airflow hadoop spark
  oauth saml ldap kerberos jwt vpn wireguard openvpn ipsec ssh sftp smtp imap dns dhcp bgp ospf vlan
  cors csrf xss html css json xml regex sql nosql graphql websocket webhook cookie crontab fork keycloak openid
  tensorflow pytorch pandas numpy jupyter excel powerpoint photoshop figma jira confluence trello slack teams discord wordpress
  maven gradle npm yarn pip webpack selenium cypress junit blockchain bitcoin ethereum chatgpt openai
  `
    .trim()
    .split(/\s+/),
)
