import ownPackage from '../../package.json' with { type: 'json' }

/** The version of ordalag itself. */
export const ordalagVersion: string = ownPackage.version
