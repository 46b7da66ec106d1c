import type { Problem } from '../core/errors.ts'

export function notAnExport(line: number, value: string): Problem {
  return {
    what: {
      en: `Line ${line} of the export cannot be read: ${value}. Make the export again with: npm run --silent admin -- export. Nothing was imported.`,
      fr: `La ligne ${line} de l'export est illisible : ${value}. Refaites l'export avec : npm run --silent admin -- export. Rien n'a été importé.`,
    },
  }
}

export function unknownExportVersion(version: number, known: number): Problem {
  return {
    what: {
      en: `The export is of version ${version}, and this Timonier reads version ${known}. Import it with the version of Timonier that made it. Nothing was imported.`,
      fr: `L'export est de version ${version}, et ce Timonier lit la version ${known}. Importez-le avec la version de Timonier qui l'a produit. Rien n'a été importé.`,
    },
  }
}

export function exportIncomplete(table: string, expected: number, found: number): Problem {
  return {
    what: {
      en: `The export is incomplete: of "${table}", it says ${expected} rows and has ${found}. Make it again, and wait until it ends. Nothing was imported.`,
      fr: `L'export est incomplet : pour « ${table} », il annonce ${expected} lignes et en contient ${found}. Refaites-le et attendez qu'il se termine. Rien n'a été importé.`,
    },
  }
}

export function exportCutOff(lines: number): Problem {
  return {
    what: {
      en: `The export ends after ${lines} lines, before its last one. Make it again, and wait until it ends. Nothing was imported.`,
      fr: `L'export s'arrête après ${lines} lignes, avant la dernière. Refaites-le et attendez qu'il se termine. Rien n'a été importé.`,
    },
  }
}

export function targetNotEmpty(place: string, table: string, rows: number): Problem {
  return {
    where: place,
    what: {
      en: `The database "${place}" is not empty: it has ${rows} rows in "${table}". An import needs an empty one, so that nothing is mixed: name another in DATABASE_URL or DATABASE_FILE. Nothing was changed.`,
      fr: `La base de données « ${place} » n'est pas vide : elle a ${rows} lignes dans « ${table} ». Un import demande une base vide, pour que rien ne se mélange : indiquez-en une autre dans DATABASE_URL ou DATABASE_FILE. Rien n'a été modifié.`,
    },
  }
}
