import type { Problem } from '../core/errors.ts'

const where = 'DATABASE_URL'

/** @param value without its password, as in all of these */
export function notADatabaseUrl(value: string): Problem {
  return {
    where,
    what: {
      en: `DATABASE_URL is "${value}", which is not the address of a PostgreSQL database. Write postgresql://user:password@host:5432/database, with %23 for a "#", %2F for a "/" and %40 for an "@" in the password; or remove it, and a SQLite file is used.`,
      fr: `DATABASE_URL vaut « ${value} », qui n'est pas l'adresse d'une base PostgreSQL. Écrivez postgresql://utilisateur:motdepasse@hôte:5432/base, avec %23 pour « # », %2F pour « / » et %40 pour « @ » dans le mot de passe ; ou retirez-la : un fichier SQLite servira alors.`,
    },
  }
}

export function serverSilent(place: string, detail: string): Problem {
  return {
    where,
    what: {
      en: `The PostgreSQL server of "${place}" does not answer (${detail}). Check the host and the port in DATABASE_URL, that the server is running, and that no firewall stands between.`,
      fr: `Le serveur PostgreSQL de « ${place} » ne répond pas (${detail}). Vérifiez l'hôte et le port dans DATABASE_URL, que le serveur est démarré et qu'aucun pare-feu ne bloque le passage.`,
    },
  }
}

export function passwordRefused(place: string, detail: string): Problem {
  return {
    where,
    what: {
      en: `The PostgreSQL server refuses the user or the password of "${place}" (${detail}). Correct them in DATABASE_URL, or set the password with: alter role … password '…'.`,
      fr: `Le serveur PostgreSQL refuse l'utilisateur ou le mot de passe de « ${place} » (${detail}). Corrigez-les dans DATABASE_URL, ou fixez le mot de passe avec : alter role … password '…'.`,
    },
  }
}

export function databaseMissing(place: string, detail: string): Problem {
  return {
    where,
    what: {
      en: `The PostgreSQL server has no such database as in "${place}" (${detail}). Create it with: create database …; or correct the name at the end of DATABASE_URL.`,
      fr: `Le serveur PostgreSQL n'a pas la base que nomme « ${place} » (${detail}). Créez-la avec : create database … ; ou corrigez le nom à la fin de DATABASE_URL.`,
    },
  }
}

export function tablesForbidden(place: string, detail: string): Problem {
  return {
    where,
    what: {
      en: `The user in DATABASE_URL may not create or use Timonier's tables in "${place}" (${detail}). Make it the owner of the database, with: alter database … owner to …; or grant it the right, with: grant usage, create on schema public to …. Nothing was changed.`,
      fr: `L'utilisateur indiqué dans DATABASE_URL ne peut ni créer ni utiliser les tables de Timonier dans « ${place} » (${detail}). Faites-en le propriétaire de la base, avec : alter database … owner to … ; ou donnez-lui ce droit, avec : grant usage, create on schema public to …. Rien n'a été modifié.`,
    },
  }
}

/** For whatever reason else: encryption, access rules, too many connections. */
export function connectionRefused(place: string, detail: string): Problem {
  return {
    where,
    what: {
      en: `The PostgreSQL server of "${place}" takes no connection from here (${detail}). See its log for the reason; sslmode in DATABASE_URL says whether to encrypt, pg_hba.conf who may connect, max_connections how many.`,
      fr: `Le serveur PostgreSQL de « ${place} » n'accepte pas de connexion d'ici (${detail}). Son journal en donne la raison ; sslmode, dans DATABASE_URL, dit s'il faut chiffrer, pg_hba.conf qui peut se connecter, max_connections combien.`,
    },
  }
}
