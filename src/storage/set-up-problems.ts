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
      en: `The database "${file}" is in use by ${en}. A file serves one process: stop that one first, or give this one a file of its own. Several processes work together on a PostgreSQL database, named in DATABASE_URL.`,
      fr: `La base de données « ${file} » est utilisée par ${fr}. Un fichier ne sert qu'un processus : arrêtez d'abord l'autre, ou donnez à celui-ci son propre fichier. À plusieurs, les processus travaillent sur une base PostgreSQL, indiquée dans DATABASE_URL.`,
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

export function diskFull(place: string, detail: string): Problem {
  return {
    where: place,
    what: {
      en: `There is no room left for the database "${place}" (${detail}). Free some space, then start again. Nothing was left half-done.`,
      fr: `Il n'y a plus de place pour la base de données « ${place} » (${detail}). Libérez de l'espace, puis relancez. Rien n'est resté à moitié fait.`,
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
