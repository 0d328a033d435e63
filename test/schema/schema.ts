import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { parse } from 'yaml'

export type Schema = { readonly [keyword: string]: unknown }

export function schemaFile(name: string): Schema & { readonly definitions: Readonly<Record<string, Schema>> } {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')) as ReturnType<typeof schemaFile>
}

export function ajv(): Ajv {
  return new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true })
}

/** As Caseway reads it, or as an editor does, to which a bare `16` is a number. */
export function plainYaml(yaml: string, reader: 'caseway' | 'editor' = 'caseway'): unknown {
  return parse(yaml, { schema: reader === 'caseway' ? 'failsafe' : 'core' })
}

/** Every named line that the schema describes, with where it stands. */
export function properties(schema: Schema, path = ''): readonly { readonly path: string; readonly schema: Schema }[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null || key === 'examples') return []
    const here = `${path}/${key}`
    if (key === 'properties' && !path.includes('/allOf/') && !path.includes('/if'))
      return Object.entries(value as Record<string, Schema>).flatMap(([name, property]) => [
        { path: `${here}/${name}`, schema: property },
        ...properties(property, `${here}/${name}`),
      ])
    return properties(value as Schema, here)
  })
}

/** The keywords that a schema uses; a line of the language may have the name of one. */
export function keywords(schema: unknown, named = false): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap((item) => keywords(item))
  return Object.entries(schema).flatMap(([key, value]) => {
    if (!named && key === 'examples') return []
    return [
      ...(named ? [] : [key]),
      ...keywords(value, !named && (key === 'properties' || key === 'definitions' || key === 'dependencies')),
    ]
  })
}
