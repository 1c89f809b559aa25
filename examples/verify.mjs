// A second verifier of a union's public chain (docs/protocol.md), apart from the bot: node verify.mjs FILE
//
// FILE holds one event of Nostr in each line, as /v1/unions/ID/export gives or as relays show; other lines are passed
// over. It checks signatures, order and completeness, and for each outcome who had a voice, until when, and whether an
// objection stood. It is not the whole decider: `python -m bot verify` checks more. Needs: npm install nostr-tools

import { readFileSync } from "node:fs";
import { verifyEvent } from "nostr-tools/pure";

const KIND = 2718, ALT = "A part of the public record of a union";
const found = [];
const bad = (number, sentence) => found.push(number === null ? sentence : `event ${number}: ${sentence}`);

// --- each event ------------------------------------------------------------------------------

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(",")}}`;
}

function linkOf(event) {
  const tag = Object.fromEntries(event.tags.map(([name, ...values]) => [name, values]));
  const [part, parts] = (tag.part ?? ["1", "1"]).map(Number);
  const tags = [
    ["s", tag.s?.[0]], ["n", tag.n?.[0]],
    ...(tag.e ? [["e", tag.e[0]]] : []), ...(tag.gap ? [["gap", ...tag.gap]] : []),
    ...(tag.part ? [["part", ...tag.part]] : []),
    ["format", "1"], ["rules", "1"], ["alt", ALT],
  ];
  if (JSON.stringify(tags) !== JSON.stringify(event.tags)) return null;
  return { stream: tag.s[0], number: Number(tag.n[0]), previous: tag.e?.[0], gap: tag.gap?.map(Number), part, parts };
}

function read(lines) {
  const events = new Map();
  lines.forEach((line, place) => {
    if (!line.includes('"sig"')) return;
    try {
      const event = JSON.parse(line);
      const link = event.kind === KIND && verifyEvent(event) ? linkOf(event) : null;
      if (link) events.set(event.id, { ...event, link });
      else bad(null, `line ${place + 1}: it is no event of a chain, or was altered or forged`);
    } catch {
      bad(null, `line ${place + 1}: it is no event`);
    }
  });
  return [...events.values()].sort((one, other) => one.link.number - other.link.number || one.link.part - other.link.part);
}

// --- the chain -------------------------------------------------------------------------------

function join(events) {
  const numbers = [];
  let before = null;
  for (const event of events) {
    const { number, part, parts, previous, gap, stream } = event.link;
    const last = before?.link;
    if (before && (before.pubkey !== event.pubkey || last.stream !== stream)) bad(number, "it belongs to another chain");
    if (last && last.number === number && last.part === part) bad(number, "a fork: two histories are signed");
    const isNext = last && (last.number === number ? part === last.part + 1
      : number === last.number + 1 && part === 1 && last.part === last.parts);
    if (isNext && previous !== before.id) bad(number, "it does not name the one before it");
    const declared = gap && part === 1 && gap[1] === number - 1 && gap[0] <= (last ? last.number + 1 : gap[0]);
    if (!isNext && !declared && !(number === 0 && part === 1)) bad(number, "something is missing before it");
    if (before && event.created_at < before.created_at) bad(number, "it is dated before the one before it");
    if (part === 1) numbers.push({ number, text: "", parts, has: 0, gap: !isNext && gap });
    const whole = numbers.at(-1);
    if (whole?.number === number) { whole.text += event.content; whole.has += 1; }
    before = event;
  }
  for (const { number, parts, has } of numbers) if (has !== parts) bad(number, "not all of its parts are there");
  return numbers;
}

// --- what was decided ------------------------------------------------------------------------

const same = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
const electorsOf = (change, members) => [...members].filter((one) => change.kind !== "ExpelMember" || one !== change.member);
const NEEDS_ANOTHER = ["AdmitMember", "ReplaceIdentity"];

class Union {
  members = new Set();
  open = new Map();

  begin(state) {
    this.members = new Set(state.members.map(({ number }) => number));
    this.open = new Map(state.open.map((one) => [one.number, {
      ...one, electors: new Set(one.electors), accepted: one.candidate_accepted, deadline: one.deadline && Date.parse(one.deadline),
      awaiting: one.phase === "awaiting-candidate", asked: new Map(),
      stances: new Map([...one.consents.map((who) => [who, "yes"]),
        ...one.objections.map((no) => [no.member, no.contested ? "contested" : "no"])]),
    }]));
  }

  take(number, { type, data, by, metadata }) {
    const at = Date.parse(metadata.spoken), proposal = this.open.get(data.number);
    const says = (who) => {
      if (by !== who) bad(number, `it is member ${who}'s to say`);
      if (!proposal.electors.has(who)) bad(number, `member ${who} has no voice in it`);
      if (proposal.deadline && at >= proposal.deadline) bad(number, "it came too late");
    };
    if (/^(Consent|Objection)/.test(type) && !proposal) return bad(number, `proposal ${data.number} is not open`);
    switch (type) {
      case "UnionStarted": this.members.add(1); break;
      case "FoundingInvitationAccepted":
        for (const one of this.open.values()) if (one.toFounders) one.electors.add(data.member);
        this.members.add(data.member); break;
      case "MemberAdmitted": this.members.add(data.member); break;
      case "MemberLeft": case "MemberExpelled": this.without(data.member); break;
      case "MembersMerged":  // whose word was the last is not followed here
        for (const one of this.open.values()) one.unsure = true;
        this.without(data.merged); break;
      case "ProposalOpened":
        if (!same(data.electors, electorsOf(data.change, this.members))) bad(number, "its electors are not the members");
        this.open.set(data.number, { ...data, electors: new Set(data.electors), stances: new Map([[data.proposer, "yes"]]),
          asked: new Map(), version: 1, toFounders: this.members.size === 1 }); break;
      case "ProposalRevised":
        if (!same(data.electors, electorsOf(proposal.change, this.members))) bad(number, "its electors are not the members");
        for (const [who, stance] of proposal.stances) if (stance === "yes") proposal.stances.delete(who);
        proposal.stances.set(proposal.proposer, proposal.stances.get(proposal.proposer) ?? "yes");
        for (const [who, stance] of proposal.asked) if (stance === "yes") proposal.asked.delete(who);
        Object.assign(proposal, { electors: new Set(data.electors), version: data.version, deadline: null }); break;
      case "NoticePublished":
        if (proposal && (data.version ?? 1) === proposal.version) proposal.deadline = Date.parse(data.deadline); break;
      case "DeadlineMoved":
        proposal.deadline = Date.parse(data.deadline);
        if (!["interruption", "restored"].includes(data.cause)) proposal.awaiting = data.cause === "awaiting-candidate"; break;
      case "ConsentGiven": says(data.member); proposal.stances.set(data.member, "yes"); break;
      case "ObjectionRaised":
        says(data.member);
        proposal.asked.set(data.member, proposal.stances.get(data.member));
        proposal.stances.set(data.member, data.contested ? "contested" : "no"); break;
      case "ConsentWithdrawn": case "ObjectionWithdrawn": says(data.member); proposal.stances.delete(data.member); break;
      case "ObjectionForgotten": {
        says(data.member);
        const before = proposal.asked.get(data.member);
        if (before) proposal.stances.set(data.member, before); else proposal.stances.delete(data.member); break;
      }
      case "ProposerChanged": proposal.proposer = data.proposer; break;
      case "CandidateAccepted": proposal.accepted = true; break;
      case "ProposalCarried": case "ProposalRejected": case "ProposalWithdrawn": case "ProposalDeclined":
      case "ProposalSuperseded": case "ProposalLapsed":
        if (!proposal) return bad(number, `proposal ${data.number} is not open`);
        if (!proposal.unsure) this.judge(number, type, data, proposal, at);
        this.open.delete(data.number);
    }
  }

  judge(number, type, { basis }, proposal, at) {
    const { electors, stances, deadline, awaiting, accepted, change } = proposal;
    const objected = [...stances.values()].includes("no");
    const isOver = awaiting ? accepted : deadline && at >= deadline;
    const isAgreed = [...electors].every((who) => stances.get(who) === "yes");
    if (type === "ProposalRejected") {
      if (!objected) bad(number, "no objection stood");
      if (!isOver) bad(number, "it was rejected before its time");
    }
    if (type !== "ProposalCarried") return;
    if (objected) bad(number, "an objection stood");
    if (NEEDS_ANOTHER.includes(change.kind) && !accepted) bad(number, "the candidate had not accepted");
    if (basis === "explicit" && !isAgreed) bad(number, "not all had consented");
    if (!isAgreed && !isOver) bad(number, "it was carried before its time");
  }

  without(member) {
    this.members.delete(member);
    for (const one of this.open.values()) { one.electors.delete(member); one.stances.delete(member); }
  }
}

function replay(numbers) {
  const union = new Union();
  for (const { number, text, gap } of numbers) {
    const content = JSON.parse(text);
    if (canonical(content) !== text) bad(number, "it is not canonical JSON");
    if (gap && !content.state) return bad(number, "it does not say how the union stands after the gap");
    if (content.state) union.begin(content.state);
    else if (content.type) union.take(number, content);
  }
}

const numbers = join(read(readFileSync(process.argv[2], "utf8").split("\n")));
if (!numbers.length) bad(null, "there is no chain in it");
if (!found.length) {
  try {
    replay(numbers);
  } catch (problem) {
    bad(null, `it cannot be replayed: ${problem.message}`);
  }
}
for (const sentence of found) console.log(`BAD ${sentence}`);
if (!found.length) console.log(`well: events ${numbers[0].number} to ${numbers.at(-1).number}`);
process.exitCode = found.length ? 1 : 0;
