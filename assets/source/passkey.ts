// Passkeys: the browser asks the device, and what it answers goes into the form's fields.
function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(answer: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(answer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** ES256 and RS256 of COSE (RFC 9053): one of them is known to every device. */
const algorithms = [-7, -257].map((alg) => ({ type: "public-key" as const, alg }));

async function make(asked: DOMStringMap): Promise<Record<string, ArrayBuffer>> {
  const there = (asked.there ?? "").split(" ").filter((credential) => credential !== "");
  const made = (await navigator.credentials.create({
    publicKey: {
      challenge: new TextEncoder().encode(asked.challenge),
      rp: { id: asked.host, name: asked.community ?? "" },
      user: {
        id: new TextEncoder().encode(asked.person),
        name: asked.name ?? "",
        displayName: asked.name ?? "",
      },
      pubKeyCredParams: algorithms,
      excludeCredentials: there.map((id) => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  })) as PublicKeyCredential;
  const answer = made.response as AuthenticatorAttestationResponse;
  return {
    credential: made.rawId,
    client_data: answer.clientDataJSON,
    authenticator: answer.getAuthenticatorData(),
  };
}

async function signIn(asked: DOMStringMap): Promise<Record<string, ArrayBuffer>> {
  const found = (await navigator.credentials.get({
    publicKey: {
      challenge: new TextEncoder().encode(asked.challenge),
      rpId: asked.host,
      userVerification: "required",
    },
  })) as PublicKeyCredential;
  const answer = found.response as AuthenticatorAssertionResponse;
  return {
    credential: found.rawId,
    client_data: answer.clientDataJSON,
    authenticator: answer.authenticatorData,
    signature: answer.signature,
  };
}

export function askDevice(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-alongside-passkey]")) {
    const form = part.querySelector("form");
    const button = part.querySelector<HTMLButtonElement>("[data-alongside-asks-device]");
    const failed = part.querySelector<HTMLElement>("[data-alongside-no-answer]");
    const without = part.querySelector<HTMLElement>("[data-alongside-no-passkeys]");
    if (!form || !button || !window.PublicKeyCredential) continue;
    button.hidden = false;
    if (without) without.hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const ask = part.dataset.alongsidePasskey === "make" ? make : signIn;
      ask(part.dataset)
        .then((answers) => {
          for (const [name, answer] of Object.entries(answers)) {
            const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
            if (input) input.value = text(answer);
          }
          form.submit();
        })
        .catch(() => {
          if (failed) failed.hidden = false;
        });
    });
  }
}
