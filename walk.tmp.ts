import { chromium } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium.ts';
const base='http://localhost:4555';
const lang=process.argv[2]??'hi';const w=Number(process.argv[3]??360),h=Number(process.argv[4]??640);
const b=await chromium.launch(await chromiumLaunch());
const p=await b.newPage({viewport:{width:w,height:h}});
p.on('console',m=>{if(m.type()==='error')console.log('console:',m.text().slice(0,200))});
p.on('requestfailed',r=>console.log('FAILED',r.url(),r.failure()?.errorText,r.serviceWorker()?.url()));p.on('pageerror',e=>console.log('pageerror',e.message.slice(0,300)));
let n=0;const shot=async(name:string)=>{await p.waitForTimeout(500);await p.screenshot({path:`/tmp/walk/${lang}-${w}-q${String(n++).padStart(2,'0')}-${name}.png`})};
await p.goto(base+`/${lang}/quiz/the-offer/`);await p.waitForTimeout(1500);
await p.locator('main .face').first().click();await p.waitForTimeout(800);
for(let i=0;i<11;i++){
 await shot('item');
 const text=await p.locator('main').innerText();
 
 const dk=p.getByText(lang==='hi'?'मुझे नहीं पता':/I don.t know/).first();
 await dk.click();await p.getByRole('button',{name:lang==='hi'?/आगे|पूरा/:/^Next|Done/,exact:false}).last().click();await p.waitForTimeout(500);
}
await shot('end');console.log(await p.locator('main').innerText());
await b.close();
