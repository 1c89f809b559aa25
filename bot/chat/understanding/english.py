"""The English words and phrases that a stance is made of. Few have more than one form: these stand here too."""

from bot.chat.understanding.kinds import Kind

ENGLISH = {
    Kind.SELF: """
        i, we, me, my, us, our, myself, my wife and i, my husband and i, my family and i, personally, as for me, as for us,
        imo, imho, in my opinion, from me, from us, from my side, from our side, on my side, my vote, my vote is
    """,
    Kind.LIGHT: """
        read it, read this, read through it, thought about it, looked at it, discussed it, do, am, are, is, be, have, has, got, can, give, cast, it, this, that, these, the, a, an, any, with, to, of, by, on, one,
        both, all of it, and, as, for me, for us, with you, with everything, whole, now, then, well, already, too, also, as well, really, fully,
        completely, entirely, wholeheartedly, strongly, most strongly, 100, as worded, as written, as it stands, as proposed, whatsoever, have to say, must say, off, serious, strong, big, major, formal, clear, why not,
        going, would like, want, gladly, happily, without reservation, hundred percent, firmly, categorically, strictly, indeed, still,
        very, much, quite, here, after all, at all, again, actually, simply, just, honestly, to be honest, tbh, frankly, sadly, full stop, end of story,
        unfortunately, hereby, i am afraid, i think, me too, us too, in all seriousness, from the start, my answer is,
        press, pressed, clicked, tapped, hit, touched, pushed, go, same here, from here, if you need, if anyone needs, if needed,
        if anybody needs, if you want, if anyone wants, better late than never, the sooner the better, so much better, oh, ah
    """,
    Kind.SUBJECT: "proposal, idea, plan, suggestion, text, wording, change, version, decision, vote, motion",
    Kind.COURTESY: """
        please, pls, plz, thanks, thank you, thank you very much, thx, ty, cheers, sorry, hello, hi, hey, good morning,
        good evening, good afternoon, good day, good night, guys, folks, dear all, dear neighbours, dear friends, friends, mate, mates, love, dear, dears, darling, darlings, my dear, my dears, pal, bro, buddy, team,
        hi all, hi team, hi everyone, hi everybody, hello all, hello everyone, hello everybody, hey all, hey everyone, morning all,
        thanks all, thanks everyone, thanks everybody, thanks a lot, thanks so much, many thanks, bye, oops, ooops, whoops, ups,
        have a nice day, congratulations, congrats, welcome, wrong chat, wrong thread, wrong group, wrong window, ahem, no offence, no offense, with respect, with all due respect,
        🙂, 😊, 🙏, 😀, 😃, 😄, 😁, 😉, ☺, 🌻, 🌹, 🌷, 🌸, 🌼, 💐, ☀, 🌞, 👋, ☕, 🤗, 😘, 🥰, 😇
    """,
    Kind.EMPHASIS: "absolutely, definitely, totally, defo, for sure, exactly, 1000",
    Kind.NOT: "not, nor, neither, hardly, barely, without",
    Kind.NONE: "none, nothing, nobody, no one, noone",
    Kind.FOR: """
        must agree, have to agree, agree, agreed, agreeing, concur, consent, support, supporting, approve, accept, endorse, second this, second that,
        second it, second the, in favour, in favor, am in favour, are in favour, am in favor, are in favor, am for, are for, am all for, are all for, all for it, all for this,
        all for that, all in favour, all in favor, on board, agree too
    """,
    Kind.AGAINST: "disagree, -1, 👎, ❌, 🚫, ⛔, ✖, 🙅, thumbs down, withhold my consent, withhold consent, no consent, block, blocking, nack, nak",
    Kind.OPPOSED: "dead against, must object, have to object, object, objecting, against, opposed, oppose, veto, refuse, reject",
    Kind.OBJECTION: "objection, objections, objection to, objections to, objection against, objections against",
    Kind.TROUBLE: "problem, problems, prob, probs, issue, issues, concern, concerns, complaint, complaints, reservations, qualms",
    Kind.YES: """
        yes, yep, yeah, yea, yup, aye, sure, ok, okay, okey, oki, kk, all right, alright, certainly, of course, sure thing,
        go ahead, go for it, lets do it, lets do this, lets go, lets go for it, count me in, count us in, am in, are in,
        good idea, great idea, excellent idea, brilliant idea, wonderful idea, lovely idea, nice idea, fantastic idea,
        sounds good, sounds great, sounds fine, sounds good to me, looks good, looks good to me, looks great, works for me,
        works for us, suits me, suits us, fine by me, fine by us, fine with me, fine with us, good by me, good for me,
        good to go, ok with, okay with, fine with, good with, cool with, happy with, lgtm, +1, +, ++, 👍, ✅, 👌, ✔, ☑, 🤙, 💯,
        thumbs up, you have my blessing, my blessing, not see why not, not see anything wrong, not see anything wrong with it, not see anything wrong with this,
        nothing wrong with it, nothing wrong with this, no reason to object, see no reason to object, not see any reason to object, no reason not to, ship it, by all means, with pleasure, love it, love this, love this idea, love the idea, i like it, i like this, i like the idea, i like this idea,
        i like that, we like it, we like this, we like the idea, really like it, really like this, am happy to, no problem, no probs, np, do not mind, nothing against, approved, accepted, all good, why not lets do it, hell yes, yes please,
        soglasen, soglasna, da, ya za, ne protiv, ya ne protiv
    """,
    Kind.PRAISE: "do it, great, excellent, perfect, brilliant, awesome, fantastic, wonderful, superb, fine, cool, deal, super, grand, lovely, nice one",
    Kind.NO: """
        -, no, nope, nah, naw, nay, noo, not live with that, not live with this, not live with it, not want it, not want this, not want that, never, no way, absolutely not, definitely not, certainly not, of course not, not ok, not okay,
        not fine, not for it, not for this, not for that, not good for me, bad idea, terrible idea, please do not, please dont, pls dont, do not do it, do not do this,
        please do not do this, please do not do it, hell no, not for me, count me out, no no, protiv, ya protiv, net, ne soglasen,
        ne soglasna, never ever, hard pass, absolutely not happening, not happening, not in a million years, under no circumstances
    """,
    Kind.TAKE: "withdraw, withdrawing, withdrew, withdrawn, retract, retracting, retracted, rescind, take back, taking back",
    Kind.CANCEL: "cancel, cancelling, drop, dropping, remove, removing, revoke, undo, delete, lift, lifting, forget, ignore, disregard, scrap",
    Kind.BACK: """
        take it back, taking it back, take that back, take this back, take my objection back, taking my objection back,
        take back my objection, take my no back, take back my no, take back my words, changed my mind, change my mind,
        changed our minds, no longer object, no longer against, no longer opposed, no longer disagree, no longer have objections,
        no longer have any objections, no longer have an objection, no longer have any objection, take my objection, take the objection,
        cross my objection, strike my objection, consider my objection withdrawn, consider my objection lifted, consider my objection gone,
        consider my objection closed, consider my objection void, never mind my objection, by mistake, by accident, accidentally, wrong button,
        my mistake, my bad, misclick, misclicked, mis-click, finger slipped, fat finger, fat fingers, did not mean to object, did not mean it,
        did not mean that, did not mean to press, did not mean to, was a mistake, was a misclick, was an accident,
        was wrong, objection is withdrawn, objection is gone, objection no longer stands, objection is settled,
        objection is resolved, objection is answered, objection withdrawn, you win, i drop it, drop it
    """,
    Kind.CONSENT_BACK: """
        take my consent back, taking my consent back, took my consent back, take back my consent, taking back my consent, withdraw my consent,
        withdrawing my consent, withdrew my consent, withdraw consent, withdrawing consent, take back consent, retract my consent, retract consent,
        retracting my consent, revoke my consent, revoke consent, cancel my consent, rescind my consent, take my yes back, take back my yes,
        withdraw my yes, cancel my yes, my consent is withdrawn, consent withdrawn, consider my consent withdrawn, remove my consent, drop my consent
    """,
    Kind.EXCUSE: """
        you convinced me, you have convinced me, convinced me, persuaded me, convinced us, persuaded us, am convinced, won me over,
        misread, misread it, misunderstood, misunderstood it, thought it was, thought it meant, had not understood, did not understand it
    """,
    Kind.NO_MORE: "any more, anymore, any longer, more, further",
    Kind.DISMISSAL: """
        whatever, as you like, as you wish, as you please, if you say so, never mind, nevermind, forget it,
        scratch that, cancel, cancel that, yeah right, oh please, sure sure, oh sure, yeah sure, oh fine,
        fine whatever, up to you, do not care, fine fine, no worries, if you must, if we must
    """,
 Kind.UNSURE: """
        maybe, not in my name, brilliant plan, more thought, perhaps, possibly, wonder, wondering, not that, none of my business, not my business, was for it, were for it, was for this, not sure, unsure, guess, suppose, hmm, hm, hmmm, mm, do not know, dunno, idk, depends, it depends, no idea,
             oh great, just great, oh wonderful, just wonderful,
          all the same to me, either way, on the fence, torn, undecided, neutral, abstain, abstaining,
        in two minds, of two minds, mixed feelings, think about it, think it over, let me think, need to think, need more time,
        sleep on it, not convinced, not really, not so fast, kind of, sort of, sorta, kinda, yes and no, we will see, we shall see,
        lets see, live with it, live with that, reluctantly, grudgingly, partly, partially, half, mostly, almost, in principle, in theory,
        are you serious, serious?, why do not, rather not, better not, would rather, think so, hope so, dead body, good luck with that, dream on, as if,
        seriously, crazy, mad, joking, kidding, meh, ugh, so so, agrees, disagrees, objects, opposes, supports, abstains,
        not disagree, can not complain, could be, might be, fair enough, is right, has a point, good point, same as,
        🤔, 🙄, 🙃, 😒, 🤦, 😡, 🤨, 😕, 😬, 🤷, 😐, 😑, 😏, 😢, 😭, 🤮, 💩, 🤡
    """,
    Kind.LAUGH: "lol, haha, hahaha, hehe, lmao, rofl, xd, 😂, 🤣, 😆, 😅, 😜",
    Kind.GOOD: """
        not a bad idea, good, nice, useful, helpful, beautiful, important, about time, high time, overdue, long overdue, finally, at last, love,
        glad, happy, well done, bravo, excited, amazing, ❤, 🧡, 💛, 💚, 💙, ♥, 🎉, 👏, 🔥, 💪, 🥳, 😍, 🤩, ⭐, makes sense, sensible, reasonable, fair, exactly, best, makes life easier
    """,
    Kind.BAD: """
        too expensive, too dear, too much, too many, too late, too early, too soon, too far, too big, too small, too risky, too complicated,
        too loud, too long, too short, too fast, too often, too little, too few, too high, too low, too costly, too heavy, too hard, too old,
        too cold, too hot, expensive, pricey, costly, bad, worse, worst, terrible, awful, horrible, stupid, silly, dumb, nonsense, ridiculous,
        ugly, hate, hates, dislike, waste, wasteful, wasting, risky, risk, risks, dangerous, danger, unsafe, afraid, fear, fears, worried, worry, worries, worrying,
        concerned, unfair, unnecessary, useless, pointless, wrong, unacceptable, impossible, illegal, doubt, doubts, doubtful, skeptical,
        sceptical, wait, waiting, postpone, delay, rush, rushing, rushed, hurry, stop, hold on, very early, quite early, very late, not yet, not now, should not, cheaper, shame, disaster, mess,
        noisy, unhappy, uncomfortable, regret, ruin, spoil, suffer, complain, against the rules, who needs it, who needs this, who needs that, lot of money, lots of money, so much money, why do we need, do we really, do we need, why should, what is the point, leave it alone, alone, hold off, more discussion, discuss this more
    """,
    Kind.LIMIT: """
        part, parts, unless, if, only if, except, provided, provided that, condition, on condition, as long as, so long as,
        assuming, in case, only, otherwise, depending on, with one change, with a change, minus
    """,
    Kind.BUT: "but, however, although, though, yet",
    Kind.THEREFORE: "so, therefore, thus, hence, in short, all in all, so in short",
    Kind.AFTER: "should, must, ought, shall, could, might, would, may, have to, has to, after, once, until, till, before, first, for now, for the time being, this time, as soon as",
    Kind.BETTER: """
        better, instead, would rather write, would rather say, would rather have, suggest, would suggest, propose, would propose, suggestion, my suggestion, how about, what about, rather, lets say,
        should read, should say, could say, might say, would write, would say, would word it, would phrase it, reword, rephrase,
        replace, change it to, change to, change the text to, change that to, make it, make that, new wording, proposed wording,
        suggested wording, better wording, my wording, alternative wording, amendment, my version, alternative, counterproposal,
        counter-proposal, it would be better, would be better, might be better, would prefer, i prefer, prefer, lets rather, lets write, lets make it, let us make it, should be, would change, could we say, could we write, can we say, can we change, can we make it,
        could we change, could we make it, why not say, what if we, what if it, would it be better, write, put
    """,
    Kind.ASKING: """
        who, what, when, where, why, how, which, whose, is there, are there, is it, do we, does, did, can we, could we, may we, may i, can i,
        will there, shall we, should we, have we, will it, will we, do you, are you, are we, is this, is that, has anyone, has anybody, does anyone, anyone know
    """,
    Kind.BECAUSE: "because, cause, cuz, bc, the reason is, on the ground that, on the grounds that, due to the fact that, reason being",
    Kind.WANTED: """
        need, needs, needed, want, wants, like, likes, work, works, necessary, comfortable, help, helps, safe, fit, fits, suit, suits, solves
    """,
    Kind.MEANS: """
        understand, see, think, sense, point, ready, worth, enough, convinced, trust, believe, afford, money, budget, use, legal, solve, sure, asked,
        fan, keen
    """,
    Kind.DEED: "will, can help, can bring, can lend, can drive, could help, count on me, happy to help, glad to help",
}  # fmt: skip
