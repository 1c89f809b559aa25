# Following a union by e-mail
menu-email = be told by e-mail of what I follow
names-email = email, e-mail, mail
args-email = ADDRESS | off
ask-for-email = { $name }, to which address shall I write? I send a link there first: who reads it says whether they want mail.
ask-for-told-where = { $name }, where shall I tell you?
email-in-private = Your address is for me alone: I have not used it. Write /email to me in private, and delete it here.
email-taken-away = Your address is for me alone: I have not used it, and took your message away. Write /email to me in private.
email-nowhere = I send no e-mail: whoever runs this bot has not set that up (SMTP_URL, PUBLIC_URL and SITE_PORT).
email-no-address = I need one address, like vera@example.org. Letters of other alphabets do not work in it.
email-first = Tell me your address first: /email ADDRESS. Once you have followed the link that I send there, you can choose it.
email-enough = That was asked three times today, by you or of that address. Please look for my mail there, perhaps among what is taken for spam, or try again tomorrow.
email-asked = I have written to { $mailbox }. Follow the link in that mail within two days; then you can choose, for each thing you follow, to be told there: /subscribe
done-email-off = I have forgotten your address, and send you no more mail. What is left: /subscriptions
again-email-off = I send you no mail, and know no address of yours.
subscribed-by-email = I will tell you of it by e-mail, to { $mailbox }. All that you follow: /subscriptions
following-email = E-mail goes to { $mailbox }. No more of it: /email off
topic-by-email = { $topic }, by e-mail
tap-email = E-mail…
tap-told-here = Here
tap-told-by-email = To { $mailbox }
email-ended = Your mailbox has refused my mail for a week. I have forgotten the address, and what you followed by e-mail has ended. When it works again: /email

# What stands in mails, and on the pages to which their links lead
email-confirm = Do you want mail from me?

    { $name } asked me to tell them here, by e-mail, what happens in unions that they follow. If that is you, say so here:
    { $link }

    If it is not, do nothing: the link holds for two days, and then I forget this address.
mail-not-read = Please do not reply: nobody reads what is sent here, and no yes, no or objection counts that is said by mail. Answer in the chat, or on the union's page.
mail-end = To get no more of this: { $link }
email-page-title = Mail of what you follow
email-page-asks = Somebody has asked for news of unions to be sent to { $mailbox }. Do you want them there?
email-page-yes = Yes, send them
email-page-no = No, that was not me
email-page-confirmed = Thank you. Now tell me in the chat what to send to { $mailbox }: /subscribe
email-page-ends = News of unions are sent to { $mailbox }.
email-page-end = Send no more
email-page-ended = Nothing more is sent to { $mailbox }, and the address is forgotten.
