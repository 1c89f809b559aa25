"use strict";
// Has the signer in this browser sign our word, and hands in what it signed.
{
  const HTTP_AUTHENTICATION = 27235;
  const form = document.querySelector("form[data-challenge]");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { challenge, address, missing, refused } = form.dataset;
    const say = (text) => (form.querySelector("[role=status]").textContent = text);
    if (!window.nostr) return say(missing);
    const tags = [["u", address], ["method", "POST"], ["challenge", challenge]];
    const created_at = Math.floor(Date.now() / 1000);
    try {
      const signed = await window.nostr.signEvent({ kind: HTTP_AUTHENTICATION, created_at, tags, content: "" });
      form.elements.proof.value = JSON.stringify(signed);
    } catch {
      return say(refused);
    }
    form.submit();
  });
}
