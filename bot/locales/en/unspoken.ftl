### What was not said by its author, or not said so.

edited-reply = What you wrote first is what counts. If you mean something else, please send it as a new message.
borrowed-words = I act only on what you write yourself, not on a forwarded message or on what another bot wrote. Please send it in your own words.
