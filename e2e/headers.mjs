// What every answer of the house tells the browser to keep to; a browser test fails on the first that does not.

/** Exact values, on every answer whatever it is. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** Directives that the policy must have, word for word; `script-src` and `style-src` so hold nothing that is written into a page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What may lie in a cache: what is the same for everybody, and a calendar that its program keeps for itself. */
const CACHED = [
  [/^\/assets\//, "public, max-age=31536000, immutable"],
  [/^\/theme\.css$/, "public, max-age=300"],
  [/^\/calendar\/feed\//, "private, no-cache"],
];

/** What is wrong with the headers of an answer over plain HTTP, in words; nothing when they are as they must be. */
export function headerFaults(url, status, headers) {
  const faults = [];
  const directives = (headers["content-security-policy"] ?? "").split(";").map((one) => one.trim());
  for (const wanted of POLICY) if (!directives.includes(wanted)) faults.push(`the policy lacks ${wanted}`);
  if (/unsafe|\*/.test(directives.join())) faults.push(`the policy is loose: ${directives.join("; ")}`);
  for (const [name, value] of Object.entries(ALWAYS)) {
    if (headers[name] !== value) faults.push(`${name} is ${headers[name]}`);
  }
  const cached = CACHED.find(([path]) => status < 400 && path.test(new URL(url).pathname));
  const caching = cached ? [cached[1], "no-store"] : ["no-store"];
  if (!caching.includes(headers["cache-control"])) faults.push(`cache-control is ${headers["cache-control"]}`);
  // A browser told so over plain HTTP would ignore it; that it is told at all would mean that it is told where TLS may be missing.
  if (url.startsWith("http:") && headers["strict-transport-security"]) faults.push("strict-transport-security without TLS");
  for (const name of ["server", "x-powered-by"]) if (headers[name]) faults.push(`${name} says ${headers[name]}`);
  return faults;
}
