// Pages as somebody wishes to read them: colours, size, space.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const question = '/groups/1/questions/1';

const wishesToRead = [
  { name: 'dark', person: 'Lena', choices: { colours: 'dark', spacing: 'wide' } },
  { name: 'strong', person: 'Kit', choices: { colours: 'strong', text: '200', motion: 'none' } },
];

/** Signs in and says on /reading how pages should look. */
async function signInWishing(page, { person, choices }) {
  await signIn(page, person);
  await page.goto('/reading');
  for (const [name, value] of Object.entries(choices)) {
    await page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
  await page.getByRole('main').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Pages now look as you chose').waitFor();
}

async function look(t, reader, each, { name }) {
  const wrong = { status: 422, act: submit({ name: '', email: 'nowhere' }, '/me') };
  await each(t, reader, [
    [`${name}-reading`, '/reading?done=saved'],
    [`${name}-group`, '/groups/1'],
    [`${name}-me-wrong`, '/me', wrong],
    [`${name}-question`, question],
    [`${name}-results`, `${question}/results`],
    [`${name}-picture`, `${question}/picture`],
    [`${name}-map`, '/groups/4/questions/3/map'],
    [`${name}-draws`, '/groups/1/selections'],
    [`${name}-not-found`, '/nothing/here', { status: 404 }],
  ]);
}

export async function lookAsWished(t, each, asker) {
  for (const wished of wishesToRead) {
    const reader = await asker((page) => signInWishing(page, wished));
    await look(t, reader, each, wished);
    await reader.end();
  }
}
