import { chromium } from "playwright-core"; import http from "node:http";
const path="/python/asyncio-never-awaited"; const cache=new Map();
const get=async u=>{ if(!cache.has(u)){const r=await fetch("http://127.0.0.1:4398"+u,{headers:{accept:"text/html,*/*"}}); cache.set(u,[r.headers.get("content-type"),Buffer.from(await r.arrayBuffer())]);} return cache.get(u); };
const s=http.createServer(async(q,r)=>{ const u=new URL(q.url,"http://x"); const [type,body]=await get(u.pathname); r.writeHead(200,{"content-type":type,"cache-control":"no-store"}); const at=Number(u.searchParams.get("at")); if(u.pathname===path&&at){ r.write(body.subarray(0,at)); setTimeout(()=>r.end(body.subarray(at)),120);} else r.end(body); }).listen(0); await new Promise(d=>s.once("listening",d)); const port=s.address().port;
const size=(await get(path))[1].length; console.log(size);
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--headless","--no-sandbox","--disable-gpu"]});
const c=await b.newContext({viewport:{width:320,height:640}}); const p=await c.newPage();
await p.addInitScript(()=>{ window.__s=[]; new PerformanceObserver(l=>{for(const e of l.getEntries()) window.__s.push([e.value,...e.sources.map(s=>[s.node&&(s.node.nodeName+"."+(s.node.className||"")+" < "+(s.node.parentElement?.className||s.node.parentElement?.nodeName)),s.previousRect.y+"+"+s.previousRect.height,s.currentRect.y+"+"+s.currentRect.height])])}).observe({type:"layout-shift",buffered:true})});
const step=Number(process.argv[2]), end=Math.min(size,Number(process.argv[3]));
for(let at=1500;at<end;at+=step){ await p.goto(`http://127.0.0.1:${port}${path}?at=${at}`); await new Promise(r=>setTimeout(r,60)); const x=await p.evaluate(()=>window.__s); if(x.length) console.log(at,JSON.stringify(x).slice(0,400)); }
await b.close(); s.close(); process.exit(0);
