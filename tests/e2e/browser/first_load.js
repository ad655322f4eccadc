// What a browser that was never here before fetches for a page: [{url, bytes}].

export default async ({browser, site, at}) => {
  const page = await (await browser.newContext()).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const fetched = new Map();
  network.on('Network.requestWillBeSent', ({requestId, request}) => {
    fetched.set(requestId, {url: request.url, bytes: 0});
  });
  network.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    fetched.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(new URL(at, site).href, {waitUntil: 'networkidle'});
  return [...fetched.values()];
};
