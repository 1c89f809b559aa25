# To a new member
menu-welcome = what this union is for and how it decides
names-welcome = welcome, how we decide, how do we decide, how does this work
button-menu = What I can do here
told-admitted-how = What the union is for and how it decides: /welcome
welcome-title = Welcome to { $name }!
welcome-how = This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within { $period } is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.
welcome-open = These were put to the others before you came, so you have no voice in them:
welcome-more-open = { $count ->
    [one] And one more
   *[other] And { $count } more
}: /proposals
welcome-articles = { $count ->
    [0] There are no articles yet; what is decided as one you find here: /regulation
    [one] Our regulation has one article: /regulation
   *[other] Our regulation has { $count } articles: /regulation
}
