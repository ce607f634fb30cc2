// What we use of @hotwired/turbo, which brings no types.
declare module "@hotwired/turbo" {
  export const config: {
    drive: { enabled: boolean };
    forms: { mode: "on" | "off" | "optin" };
  };
}
