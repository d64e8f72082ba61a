/** The Jest manner as a kit: run in a realm that is ready, where `globalThis.realm` is the harness. */
import { createJest, type JestPorts } from './jest';

const { realm } = globalThis as unknown as { realm: Omit<JestPorts, 'realm'> & { modules: object } };
Object.assign(realm.modules, createJest({ runner: realm.runner, clock: realm.clock, realm: globalThis }));
