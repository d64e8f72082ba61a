/**
 * Every limit and budget of the sandbox, with its unit and its reason. A limit that decides a verdict is counted,
 * not timed, so that a verdict is the same on every machine; clocks are backstops only.
 */

/** One interrupt of the judge's engine is 10,000 loop turns or calls (QuickJS, JS_INTERRUPT_COUNTER_INIT). */
export const STEPS_PER_INTERRUPT = 10_000;

/**
 * Fuel of one test, in interrupts. The slowest canonical HumanEvalPack program (JavaScript/75) needs 1,290; a loop that never
 * ends is cut off after about 0.2 s.
 */
export const JUDGE_TEST_FUEL = 2_000;

/**
 * Turns of loops in the engine's own code, its builtins, that cost an interrupt where the program's steps come to less. Honest
 * programs make 80,000 turns with the steps of one interrupt, 270,000 at most (measured on HumanEvalPack and the benchmark's
 * programs); a test that does nothing but call expensive builtins is cut off after one or two seconds.
 */
export const TURNS_PER_INTERRUPT = 100_000;

/** Fuel of one verdict, in interrupts: a handful of tests may hang before the whole verdict is given up. */
export const JUDGE_VERDICT_FUEL = 8_000;

/**
 * Memory of the judge's engine, in bytes, the harness's 2 MB and the 5 MB of its stack included. Programs of a few hundred
 * lines need 1 to 2 MB. All of it is reserved from the start, so that where it ends does not depend on the
 * verdicts before; pages that nobody touches cost nothing.
 */
export const JUDGE_MEMORY_BYTES = 64 * 1024 * 1024;

/**
 * Stack of one verdict, in bytes, as the engine counts it. What its calls take of the browser's own stack it can't count, and that must
 * not end first: it ends elsewhere in every browser, and takes the names of the tests with it. In a worker of Chromium that
 * happened at 160 KB and did not at 112 KB (measured); Node's stack is larger. The parser and JSON take more of it for each level:
 * nested by the hundred thousand they come to the browser's end first all the same.
 */
export const JUDGE_STACK_BYTES = 112 * 1024;

/** Printed output that a verdict keeps, in characters; more is cut, ten times more ends the execution. */
export const OUTPUT_CHARACTERS = 64 * 1024;

/** A test's message longer than this is cut, in characters: it is journalled. */
export const MESSAGE_CHARACTERS = 2_000;

/** Virtual milliseconds that timers of one test may let pass, so that a chain of timers ends. */
export const VIRTUAL_CLOCK_MS = 60_000;

/** Promise reactions of one test, so that a chain of them ends: about half a second. */
export const JUDGE_JOBS = 200_000;

/**
 * Wall-clock backstop of one verdict, in milliseconds. Far beyond what the fuel can take on an idle machine (a few
 * seconds), because a verdict that it decides is not the same everywhere: a busy machine is 10 times slower.
 */
export const JUDGE_BACKSTOP_MS = 60_000;

/**
 * Fuel of one test on the bench, in loop turns and calls: so many times what the unedited program's most expensive test
 * needs, within these bounds. The bench knows no solution that it could measure instead, and a buggy program may
 * stop too early, hence the floor; a hanging candidate costs as many steps, hence the ceiling. Half of the benchmark's
 * visible tests need fewer than 50 steps; with these numbers none of its 303 bugs leaves its solution too little.
 */
export const BENCH_TEST_FUEL_FACTOR = 8;
export const BENCH_TEST_FUEL_FLOOR = 400;
export const BENCH_TEST_FUEL_CEILING = 200_000;

/**
 * Once a test of a run has spent its fuel, those after it get what the unedited program's most expensive test needs, and no less than
 * this: what hangs in one test mostly hangs in the others, and such a candidate is no solution.
 */
export const BENCH_FUEL_AFTER_HANG = 50;

/** Fuel of one test of the unedited program, which may itself hang, in loop turns and calls. */
export const BENCH_CALIBRATION_FUEL = 100_000;

/** What a failing test of the unedited program can say of what it needs, at most, in the same steps: it may have run away. */
export const BENCH_FAILED_TEST_FUEL = 500;

/**
 * Results of test runs that the bench keeps for one program, and programs it keeps them for: an exam and its study tasks.
 * About 120 bytes each, which few programs use up.
 */
export const BENCH_MEMO_RESULTS = 10_000;
export const BENCH_MEMO_PROGRAMS = 200;

/**
 * What the bench may spend in one test on finding out what edits would change there, in steps, and how often it looks at one
 * place: most differences show at the first looks.
 */
export const LOOK_FUEL = 20_000;
export const LOOKS_AT_ONE_PLACE = 20;

/**
 * Edits of one file that the bench compiles together when an agent is about to try them. Compiling costs the file once and each
 * edit a little; those that are not reached are lost work.
 */
export const BENCH_COMPILED_AT_ONCE = 64;

/** Fuel of one whole attempt of an agent, in loop turns and calls of the agent's own code. */
export const AGENT_FUEL = 5_000_000;

/**
 * What a call of `tools.run` takes of the agent's own fuel, in the same steps: about what the bench's work around it costs, so
 * that an agent which goes on asking after its test runs are gone ends within seconds.
 */
export const TOOL_FUEL = 100;

/** Fuel for loading an agent's modules, in the same steps. */
export const AGENT_LOAD_FUEL = 100_000;

/** How often an agent that improves an agent may ask whether a version still works; each answer may cost its whole fuel. */
export const GATE_CALLS = 10;

/** Notes that are counted of one task, and their length in characters: what a bench says is not believed blindly. */
export const LOG_NOTES = 20_000;
export const NOTE_CHARACTERS = 300;

/**
 * Test runs after which a bench's worker is replaced, between two attempts. V8 keeps what it compiled for as long as the
 * worker lives: about 8 KB a run of a 50-line program, so about 160 MB.
 */
export const BENCH_WORKER_RUNS = 20_000;

/** Wall-clock backstop of one attempt, in milliseconds. */
export const BENCH_BACKSTOP_MS = 30_000;

/** How often an idle sandbox says that it is alive, and how long its silence is believed, in milliseconds. */
export const HEARTBEAT_MS = 500;
export const SILENCE_MS = 5_000;

/**
 * Wall clock of one run of `node --test`, in milliseconds: real Node counts no fuel. Starting Node and loading packages takes
 * seconds in a browser; what has not ended by then hangs, and everything in there is torn down.
 */
export const NODE_TEST_MS = 20_000;

/** Wall clock of one `npm install`, in milliseconds: a few dozen packages over a slow line. */
export const NODE_INSTALL_MS = 180_000;

/** A report of `node --test` longer than this, in characters, ends the run: ten times what tests may print, and their names. */
export const NODE_REPORT_CHARACTERS = 2 * 1024 * 1024;

/** Real Node, in milliseconds: if its site can't be reached the reason is shown after so long, however slow the line. */
export const CONTAINER_UNREACHED_MS = 1_000;

/** How long real Node may take to start, in milliseconds; more than 30 s was reported on slow lines. */
export const CONTAINER_START_MS = 60_000;

/** A repeated edit within one attempt costs this share of a test run: free repeats made agents spin (measured). */
export const REPEAT_COST = 0.1;

/** How long the sandbox's frame, and each worker in it, may take to start, in milliseconds. */
export const FRAME_START_MS = 20_000;
export const WORKER_START_MS = 20_000;

/** Judges and benches of one sandbox: one of each a core, one core left for the page, at most this many. */
export const LARGEST_POOL = 8;

/**
 * Jobs that one judge is given at once: they go and come in bundles, and it need not wait for the loop between two verdicts. With
 * 2 in place of 16 a message a verdict took a fifth of all processor time (measured).
 */
export const JUDGE_JOBS_AT_ONCE = 16;

/** How often an execution is tried: if the sandbox dies twice with it, the execution is what kills it. */
export const TRIES = 2;

/** Size of one proposal, in edits and in characters of new text: what a person could still read. */
export const PROPOSAL_EDITS = 200;
export const PROPOSAL_CHARACTERS = 200_000;
