// A member's app on npm's nostr-tools, driven line by line: one JSON request in, one JSON answer out.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const require = createRequire(process.argv[2])
const pure = require('nostr-tools/pure')
const nip17 = require('nostr-tools/nip17')
const nip19 = require('nostr-tools/nip19')
const nip44 = require('nostr-tools/nip44')

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'))

const actions = {
  sign: ({ secret, template }) => pure.finalizeEvent(template, bytes(secret)),
  verify: ({ event }) => pure.verifyEvent(event),
  encrypt: ({ secret, to, text }) => nip44.v2.encrypt(text, nip44.v2.utils.getConversationKey(bytes(secret), to)),
  decrypt: ({ secret, from, payload }) =>
    nip44.v2.decrypt(payload, nip44.v2.utils.getConversationKey(bytes(secret), from)),
  wrap: ({ secret, to, text }) => nip17.wrapEvent(bytes(secret), { publicKey: to }, text),
  unwrap: ({ secret, event }) => nip17.unwrapEvent(event, bytes(secret)),
  npub: ({ key }) => nip19.npubEncode(key),
  nprofile: ({ key }) => nip19.nprofileEncode({ pubkey: key, relays: ['wss://relay.example.org'] }),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { action, ...rest } = JSON.parse(line)
  console.log(JSON.stringify(actions[action](rest)))
}
