// Pages about statements: many at once, and one's own.
import { submit } from './asker.mjs';
import { longWord } from './states.mjs';

export function ofStatements(question, wrong) {
  const many = `${question}/statements/many`;
  const mine = `${question}/statements/mine`;
  return [
    ['statements-many', many],
    ['statements-many-wrong', many,
      wrong({ list: `Open later\n\n${longWord.repeat(4)}\nopen later!` })],
    ['statements-many-ready', many,
      { act: submit({ list: 'A quiet room would help many of us to wait\nTea for everybody' }) }],
    ['statement-mine', mine],
    ['statement-mine-wrong', mine, wrong({ code: 'ABCD' })],
  ];
}
