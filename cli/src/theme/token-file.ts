import { Refusal, quoted } from '../refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | Group;
/** A group or a token: both are objects, a token has `$value` or `$ref`. */
export interface Group {
  readonly [key: string]: Json;
}

/** A token with every reference followed. */
export interface Resolved {
  type: string;
  value: Json;
}

export const isGroup = (json: Json | undefined): json is Group =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isToken = (json: Json | undefined): json is Group => isGroup(json) && ('$value' in json || '$ref' in json);

/** How deep a file may nest, and how long references may lead on: far beyond any that people keep, and within what the stack holds. */
const DEEPEST = 64;

/**
 * A file in the Design Tokens format, 2025.10: groups, types that are inherited, aliases `{a.b}`, JSON pointers, `$extends`, `$root`.
 */
export class TokenFile {
  readonly #root: Group;
  readonly #file: string;

  /** @throws Refusal where the text is no such file. */
  constructor(text: string, file: string) {
    this.#file = file;
    let json: Json;
    try {
      json = JSON.parse(text) as Json;
    } catch (error) {
      throw new Refusal(`${file}: no JSON: ${(error as Error).message}`);
    }
    if (isDeep(json)) throw new Refusal(`${file}: nested too deep; expected at most ${DEEPEST} levels.`);
    if (!isGroup(json)) throw new Refusal(`${file}: ${quoted(json)}; expected an object with groups and tokens.`);
    this.#root = json;
    this.#root = this.#extended(json, '', []);
  }

  /** What stands at a path, whatever it is. */
  json(path: readonly string[]): Json | undefined {
    let found: Json | undefined = this.#root;
    for (const name of path) found = isGroup(found) && Object.hasOwn(found, name) ? found[name] : undefined;
    return found;
  }

  /** The group or token at a path, or undefined. A group with a `$root` stands for that token. */
  at(path: readonly string[]): Group | undefined {
    const found = this.json(path);
    if (!isGroup(found)) return undefined;
    return !isToken(found) && isToken(found['$root']) ? found['$root'] : found;
  }

  /** The type and the value of the token at a path, or undefined where a group stands there. */
  token(path: readonly string[], seen: readonly string[] = []): Resolved | undefined {
    const token = this.at(path);
    const name = path.join('.');
    if (!isToken(token)) return undefined;
    if (seen.includes(name)) this.#refuse(seen[0]!, `refers to itself: ${[...seen, name].join(' → ')}`);
    if (seen.length >= DEEPEST) this.#refuse(seen[0]!, `leads on too far; expected at most ${DEEPEST} steps`);
    const trail = [...seen, name];
    const own = token['$type'];
    if ('$ref' in token) {
      const { value, type } = this.#pointed(token['$ref'], trail);
      return { type: this.#type(own ?? type ?? this.#inherited(path), name), value };
    }
    const raw = token['$value']!;
    const alias = typeof raw === 'string' ? /^\{([^{}]+)\}$/.exec(raw)?.[1] : undefined;
    if (alias === undefined)
      return { type: this.#type(own ?? this.#inherited(path), name), value: this.#followed(raw, trail) };
    const target = this.token(alias.split('.'), trail);
    if (!target) this.#refuse(name, `${quoted(raw)} leads to no token`);
    return { type: this.#type(own ?? target.type, name), value: target.value };
  }

  #refuse(name: string, what: string): never {
    throw new Refusal(`${this.#file}: ${name}: ${what}.`);
  }

  #type(type: Json | undefined, name: string): string {
    if (typeof type !== 'string') this.#refuse(name, 'has no $type, nor has a group around it');
    return type;
  }

  /** The `$type` of the nearest group around a token. */
  #inherited(path: readonly string[]): Json | undefined {
    for (let length = path.length - 1; length >= 0; length--) {
      let group: Json | undefined = this.#root;
      for (const name of path.slice(0, length)) group = isGroup(group) ? group[name] : undefined;
      if (isGroup(group) && group['$type'] !== undefined) return group['$type'];
    }
    return undefined;
  }

  /** A value with its property-level references, `{"$ref": "#/…"}`, followed. */
  #followed(value: Json, trail: readonly string[]): Json {
    if (Array.isArray(value)) return (value as readonly Json[]).map((each) => this.#followed(each, trail));
    if (!isGroup(value)) return value;
    if ('$ref' in value) return this.#pointed(value['$ref'], trail).value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#followed(each, trail)]));
  }

  /** What a JSON pointer (RFC 6901) leads to; the way may lead through the value of an alias. */
  #pointed(pointer: Json, trail: readonly string[]): { value: Json; type?: string } {
    const name = trail[0]!;
    if (typeof pointer !== 'string' || !pointer.startsWith('#/'))
      this.#refuse(name, `$ref ${quoted(pointer)}; expected a pointer into this file, as in "#/color/primary/$value"`);
    if (trail.includes(pointer)) this.#refuse(name, `refers to itself: ${[...trail, pointer].join(' → ')}`);
    const steps = this.#unescaped(pointer.slice(2), name)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const value = steps.indexOf('$value');
    const path = value < 0 ? steps : steps.slice(0, value);
    const token = this.token(path, [...trail, pointer]);
    let found = token?.value;
    for (const step of value < 0 ? [] : steps.slice(value + 1))
      found = typeof found === 'object' && found !== null ? (found as Group)[step] : undefined;
    if (!token || found === undefined) this.#refuse(name, `$ref ${quoted(pointer)} leads to nothing`);
    return { value: found, type: token.type };
  }

  #unescaped(pointer: string, name: string): string {
    try {
      return decodeURIComponent(pointer);
    } catch {
      this.#refuse(name, `$ref ${quoted(pointer)} has a % that begins no sign; expected %25 for the sign itself`);
    }
  }

  /** A group with what it `$extends` taken in: its own wins. */
  #extended(group: Group, name: string, seen: readonly Json[]): Group {
    if (isToken(group)) return group;
    if (name.split('.').length + seen.length > DEEPEST)
      this.#refuse(name, `nested too deep, with what it $extends; expected at most ${DEEPEST} levels`);
    const from = group['$extends'];
    let merged: Group = group;
    if (from !== undefined) {
      const own = Object.fromEntries(Object.entries(group).filter(([key]) => key !== '$extends')) as Group;
      const reference = typeof from === 'string' ? from : '';
      const path = /^\{([^{}]+)\}$/.exec(reference)?.[1]?.split('.') ?? reference.replace(/^#\//, '').split('/');
      const target = this.at(path);
      if (!target || isToken(target)) this.#refuse(name, `$extends ${quoted(from)} leads to no group`);
      if (seen.includes(from)) this.#refuse(name, `$extends ${quoted(from)} leads back to itself`);
      merged = merge(this.#extended(target, name, [...seen, from]), own);
    }
    return Object.fromEntries(
      Object.entries(merged).map(([key, child]) => [
        key,
        !key.startsWith('$') && isGroup(child) ? this.#extended(child, name ? `${name}.${key}` : key, seen) : child,
      ]),
    );
  }
}

function isDeep(json: Json): boolean {
  let level: readonly Json[] = [json];
  for (let depth = 0; depth <= DEEPEST; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each as Group) : []));
  return level.length > 0;
}

function merge(under: Group, over: Group): Group {
  const merged: Record<string, Json> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isGroup(below) && isGroup(value) && !isToken(below) && !isToken(value) ? merge(below, value) : value;
  }
  return merged;
}
