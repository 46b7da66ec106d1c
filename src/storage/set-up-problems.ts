import type { Problem } from '../core/errors.ts'

/** The process that holds a database, as far as it could be found out. */
export interface Holder {
  readonly pid: number
  readonly host: string
}

export function heldByAnotherProcess(file: string, holder: Holder | undefined): Problem {
  const en = holder ? `process ${holder.pid} on "${holder.host}"` : 'another process'
  const fr = holder ? `le processus ${holder.pid} sur « ${holder.host} »` : 'un autre processus'
  return {
    where: file,
    what: {
      en: `The database "${file}" is in use by ${en}. Stop that process first, or give this one a file of its own: a file serves one process at a time.`,
      fr: `La base de données « ${file} » est utilisée par ${fr}. Arrêtez d'abord ce processus, ou donnez à celui-ci son propre fichier : un fichier ne sert qu'un processus à la fois.`,
    },
  }
}

export function cannotBeWritten(file: string, detail: string): Problem {
  return {
    where: file,
    what: {
      en: `The database "${file}" cannot be written (${detail}). Give the user that runs Timonier the right to write this file and its folder, or choose another path.`,
      fr: `La base de données « ${file} » ne peut pas être écrite (${detail}). Donnez à l'utilisateur qui lance Timonier le droit d'écrire ce fichier et son dossier, ou choisissez un autre chemin.`,
    },
  }
}

export function damaged(file: string, detail: string): Problem {
  return {
    where: file,
    what: {
      en: `The file "${file}" is damaged or is not a SQLite database (${detail}). Put a good copy in its place, or move it away: a new one is then created at the next start. Nothing in it was changed.`,
      fr: `Le fichier « ${file} » est endommagé ou n'est pas une base SQLite (${detail}). Remplacez-le par une bonne copie, ou déplacez-le : un nouveau sera créé au prochain démarrage. Rien n'y a été modifié.`,
    },
  }
}

export function writtenByNewerVersion(place: string, migrations: readonly string[]): Problem {
  const list = migrations.join(', ')
  return {
    where: place,
    what: {
      en: `The database "${place}" was written by a newer version of Timonier (${list}). Start that version, or put back a copy from before the update. Nothing in it was changed.`,
      fr: `La base de données « ${place} » a été écrite par une version plus récente de Timonier (${list}). Lancez cette version, ou remettez une copie d'avant la mise à jour. Rien n'y a été modifié.`,
    },
  }
}
