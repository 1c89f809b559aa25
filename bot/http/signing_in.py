"""Signing in: a proof of who somebody is on a network is exchanged, once, for a session on the page."""

from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.http import pages
from bot.http.assets import assets
from bot.http.desk import AtTheDesk, Desk
from bot.http.forms import check_from_here, own_form, read_form
from bot.http.guests import COOKIE
from bot.http.sessions import LASTS
from bot.http.site import ALONE, BY_ADDRESS, PAGE
from bot.http.visit import CHOICE, visit_of
from bot.network.proving import By, NotProven, Proven

PROOF = "proof"


def signing_in(desk: AtTheDesk) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    router.include_router(assets([pages.SIGN_IN_SCRIPT, pages.APP_SCRIPT]))

    @router.get("/sign-in")
    async def ways(request: Request) -> Response:
        return _page(request, desk(), ALONE)

    @router.get("/sign-in/link")
    async def opened(request: Request) -> Response:
        """It is asked whether they mean it: anybody may send a link by which one would be signed in as them."""
        offered = urlencode([pair for pair in parse_qsl(request.url.query) if pair[0] != CHOICE])
        try:
            proven = _proven(request, desk(), By.LINK, offered)
        except NotProven as problem:
            return _sorry(request, desk(), problem)
        return _page(request, desk(), BY_ADDRESS, proven=proven, proof=offered)

    @router.post("/sign-in/link")
    async def by_link(request: Request) -> Response:
        return await _let_in(request, desk(), By.LINK)

    @router.post("/sign-in/signer")
    async def by_signer(request: Request) -> Response:
        return await _let_in(request, desk(), By.SIGNER)

    @router.post("/sign-in/app")
    async def by_app(request: Request) -> Response:
        """What stands for the session is told to the script alone, which keeps it nowhere: no cookie is set."""
        try:
            token = await _exchanged(request, desk(), By.APP)
        except NotProven as problem:
            return JSONResponse({"late": problem.late}, status_code=403, headers=ALONE)
        return JSONResponse({"token": token, "seconds": int(LASTS.total_seconds())}, headers=ALONE)

    @router.get("/app")
    async def app(request: Request) -> Response:
        return HTMLResponse(pages.rendered("app.html", visit_of(request)), headers=PAGE)

    @router.post("/sign-out")
    async def sign_out(request: Request) -> Response:
        await own_form(request)
        desk().sessions.end(request.state.guest.token)
        answer = RedirectResponse(visit_of(request).to("/"), status_code=303, headers=ALONE)
        answer.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")
        return answer

    return router


async def _let_in(request: Request, desk: Desk, by: By) -> Response:
    try:
        token = await _exchanged(request, desk, by)
    except NotProven as problem:
        return _sorry(request, desk, problem)
    answer = RedirectResponse(visit_of(request).to("/me"), status_code=303, headers=ALONE)
    answer.set_cookie(
        COOKIE,
        token,
        max_age=int(LASTS.total_seconds()),
        path="/",
        secure=True,
        httponly=True,
        samesite="lax",
    )
    return answer


async def _exchanged(request: Request, desk: Desk, by: By) -> str:
    """Raises NotProven, and HTTPException."""
    check_from_here(request)
    offered = (await read_form(request)).get(PROOF, "")
    return await desk.sessions.exchange(_proven(request, desk, by, offered))


def _proven(request: Request, desk: Desk, by: By, offered: str) -> Proven:
    """Raises NotProven, and HTTPException where nobody signs in like this."""
    if not (request.app.state.url and by in desk.doors):
        raise HTTPException(404)
    return desk.sessions.proven(desk.doors[by], offered, address=_address(request, by))


def _address(request: Request, by: By) -> str:
    return f"{request.app.state.url}/sign-in/{by}"


def _page(
    request: Request, desk: Desk, headers: dict[str, str], *, status: int = 200, **shown: object
) -> Response:
    doors = desk.doors if request.app.state.url else {}
    html = pages.rendered(
        "sign_in.html",
        visit_of(request),
        **{
            "doors": doors,
            "challenge": desk.sessions.challenge() if By.SIGNER in doors else "",
            "address": _address(request, By.SIGNER),
            "proven": None,
            "problem": "",
            **shown,
        },
    )
    return HTMLResponse(html, status_code=status, headers=headers)


def _sorry(request: Request, desk: Desk, problem: NotProven) -> Response:
    """With the ways to try again."""
    return _page(
        request, desk, BY_ADDRESS, status=403, problem="sign-in-late" if problem.late else "sign-in-no-proof"
    )
