import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import type { HealthcareRegion, Population, Region, Registers } from './agreement.ts'
import type { TreeReader } from './tree-reader.ts'

/** Builds the register of regions; empty where a project has none. */
export function buildRegions(
  reader: TreeReader,
  source: SourceNode | null,
): Pick<Registers, 'regionsCollective' | 'healthcareRegions' | 'regions'> {
  if (!source) return { regionsCollective: null, healthcareRegions: [], regions: [] }
  const root = reader.root(source)
  return {
    regionsCollective: reader.text(root, 'collective'),
    healthcareRegions: reader
      .maps(root, 'healthcare-regions')
      .map((each) => buildHealthcareRegion(reader, each)),
    regions: reader.maps(root, 'regions').map((region) => buildRegion(reader, region)),
  }
}

function buildHealthcareRegion(reader: TreeReader, entry: SourceMap): HealthcareRegion {
  return {
    id: reader.text(entry, 'id'),
    name: reader.text(entry, 'name'),
    formerly: reader.optionalText(entry, 'formerly'),
    rcc: reader.text(entry, 'rcc'),
    span: entry.span,
  }
}

function buildRegion(reader: TreeReader, region: SourceMap): Region {
  return {
    id: reader.text(region, 'id'),
    code: reader.text(region, 'code'),
    county: reader.text(region, 'county'),
    name: reader.text(region, 'name'),
    healthcareRegion: reader.optionalText(region, 'healthcare-region'),
    split: reader.maps(region, 'split').map((part) => ({
      healthcareRegion: reader.text(part, 'healthcare-region'),
      municipalities: reader.texts(part, 'municipalities'),
      span: part.span,
    })),
    span: region.span,
  }
}

/** Builds the register of populations; empty where a project has none. */
export function buildPopulations(reader: TreeReader, source: SourceNode | null): readonly Population[] {
  if (!source) return []
  return reader.maps(reader.root(source), 'populations').map((population) => ({
    id: reader.text(population, 'id'),
    date: reader.optionalDate(population, 'date'),
    standsFor: reader.optionalDate(population, 'stands-for'),
    figures: reader.choice<Population['figures']['value']>(population, 'figures'),
    source: reader.text(population, 'source'),
    total: reader.wholeNumber(population, 'total'),
    regions: reader.maps(population, 'regions').map((entry) => ({
      region: reader.text(entry, 'region'),
      people: reader.wholeNumber(entry, 'people'),
      span: entry.span,
    })),
    municipalities: reader.maps(population, 'municipalities').map((entry) => ({
      municipality: reader.text(entry, 'municipality'),
      people: reader.wholeNumber(entry, 'people'),
      span: entry.span,
    })),
    span: population.span,
  }))
}
