import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { QuickJSFFI } from '@jitl/quickjs-wasmfile-release-sync/ffi';
import { instantiate } from './engineModule';
import { Snapshot, findHeapEnd } from './snapshot';
it('probe', async () => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'));
  const c = new WebAssembly.Module(bytes);
  const at = findHeapEnd(await instantiate(c, 64<<20));
  const m = await instantiate(c, 64<<20);
  const f: any = new (QuickJSFFI as any)(m);
  m.callbacks = { shouldInterrupt: () => 0 } as any;
  const rt = f.QTS_NewRuntime(); const ctx = f.QTS_NewContext(rt, 0);
  f.QTS_RuntimeSetMaxStackSize(rt, 256<<10);
  const snap = new Snapshot(m, at);
  console.log('snapshot', snap.size, at, (m as any)._QTS_NewRuntime && 'x');
  const run = (src: string) => { const n = m.lengthBytesUTF8(src); const p = m._malloc(n+1); m.stringToUTF8(src,p,n+1); const v = f.QTS_Eval(ctx,p,n,'x.js',0,0); const e = f.QTS_ResolveException(ctx, v); const s = f.QTS_Dump(ctx, e||v); return m.UTF8ToString(s); };
  const nonzero = () => { let nz = m.HEAPU8.length; while (nz>0 && m.HEAPU8[nz-1]===0) nz--; return nz; };
  console.log(run('1+1'), snap.heapEnd, nonzero());
  for (const s of ['var a=[]; try{for(;;)a.push(new Uint8Array(100000).fill(7))}catch(e){a.length+String(e)}', 'var a=[]; try{for(;;)a.push({x:1,y:[1,2]})}catch(e){var n=a.length;a=null;n+String(e)}', 'var a="x"; try{for(;;)a+=a}catch(e){a.length+String(e)}','var a=[]; for(var i=0;i<500;i++)a.push(new Uint8Array(100000).fill(7)); a=0; 5']) {
    let t=performance.now();
  console.log(run(s), snap.heapEnd, nonzero(), performance.now()-t);
  t=performance.now();
  snap.restore();
  console.log('restored', nonzero(), performance.now()-t);
  }
  const t2 = performance.now(); for (let i=0;i<100;i++){ snap.restore(); } console.log('restore ms', (performance.now()-t2)/100);
  for (const kb of [256,320,384,448,512,1000]) { snap.restore(); f.QTS_RuntimeSetMaxStackSize(rt, kb<<10);
  try { console.log(kb, run('let d=0; function r(x){d++; return r(x+1)+1} try{r(1)}catch(e){ String(e)+d }'), run('d=0; function q(x){d++; return [1].map(()=>q(x+1))} try{q(1)}catch(e){ String(e)+d }'), run('d=0;try{var s="[".repeat(100000); JSON.parse(s)}catch(e){ String(e)+d }'),run('d=0;try{var s="(".repeat(100000); eval(s)}catch(e){ String(e)+d }'));} catch (e) { console.log(kb, String(e)); } }
});
