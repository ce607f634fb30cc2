// Pages of actions: one that is late, one that is asked of somebody, one that is done.
import { submit } from './asker.mjs';
import { signIn } from './lib.mjs';

const actions = '/groups/1/actions';
const late = `${actions}/1`;
const asked = `${actions}/2`;
const done = `${actions}/4`;

export async function lookAtActions(t, asker, each) {
  const asha = await asker((page) => signIn(page, 'Asha'));
  const wrong = (form) => ({ status: 422, act: submit({}, form) });
  await each(t, asha, [
    ['actions', actions], ['actions-ended', `${actions}?show=ended`],
    ['actions-of-one', `${actions}?of=proposals&number=1`],
    ['action-new', `${actions}/new`],
    ['action-new-wrong', `${actions}/new`, wrong(`${actions}/new`)],
    ['action-new-of-decision', `${actions}/new?of=proposals&number=1`],
    ['action-late', late], ['action-asked', asked], ['action-done', done],
    ['action-change', `${late}/change`],
    ['action-change-wrong', `${late}/change`,
      { status: 422, act: submit({ what: '' }, `${late}/change`) }],
    ['action-how-far', `${late}/how-far`],
    ['action-how-far-wrong', `${late}/how-far`,
      { status: 422, act: submit({ percent: 'most' }, `${late}/how-far`) }],
    ['action-again', `${done}/how-far`],
    ['action-end', `${late}/end`], ['action-end-wrong', `${late}/end`, wrong(`${late}/end`)],
    ['action-offer', `${late}/offer`],
    ['action-offer-wrong', `${late}/offer`, wrong(`${late}/offer`)],
  ]);
  await asha.end();
}
