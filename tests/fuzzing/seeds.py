"""What is likely to come in: from here on it is changed piece by piece."""

SEEDS: dict[str, tuple[bytes, ...]] = {
    "telegram": (
        b"/propose Plant an oak",
        b"@union_bot what is open",
        b"""{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": -1, "type": "group"},
        "from": {"id": 2, "is_bot": false, "first_name": "Ann"}, "text": "/start@union_bot",
        "entities": [{"type": "mention", "offset": 0, "length": 3}]}}""",
        b"""{"update_id": 1, "callback_query": {"id": "1", "data": "consent",
        "from": {"id": 2, "is_bot": false, "first_name": "A"}}}""",
        b"""{"update_id": 1, "message_reaction": {"chat": {"id": -1, "type": "group"}, "message_id": 1, "date": 1,
        "old_reaction": [], "new_reaction": [{"type": "emoji", "emoji": "x"}]}}""",
    ),
    "nostr": (
        b"""["EVENT", "mentions", {"id": "00", "pubkey": "00", "created_at": 1, "kind": 1, "tags": [],
        "content": "", "sig": "00"}]""",
        b'["OK", "00", true, ""]',
        b'["CLOSED", "mentions", "auth-required:"]',
        b"propose Plant an oak\x1fe\x1e00\x1fp\x1e00",
        b"start union Gardeners \xe2\x80\x94 trees",
    ),
    "console": (
        b"ann: /propose 3d: Plant an oak",
        b"bob: ^ yes, but not before Friday",
        b"bob: ^ better: Plant a lime",
        b"cy: [Consent]",
        "bob: /away until 24 декабря".encode(),
        b"ann@bot: /history article 1",
        b"ann: /amend_article 2.1 text",
        b"zed: /invite @bob",
        b"+3d",
    ),
    "http": (
        b"GET\n/health/live\n\nhost: localhost",
        b"POST\n/do\n\nhost: localhost\nauthorization: Bearer x\n\ncommand=part&words=stop+nostr&proof=1",
        b"GET\n/enter\ntoken=x\nhost: [::1]:8080\ncookie: operator=1",
        b"POST\n/enter\n\nhost: localhost\n\ntoken=%ff",
    ),
}
