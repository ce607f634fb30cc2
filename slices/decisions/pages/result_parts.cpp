#include "slices/decisions/pages/result_parts.h"

#include <algorithm>

#include "foundation/html/asides.h"
#include "foundation/html/stacked_table.h"
#include "slices/decisions/deciding/method.h"
#include "slices/decisions/outcome/outcome_rule.h"
#include "slices/decisions/pages/option_parts.h"
#include "slices/decisions/pages/stage_parts.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {
namespace {

std::string number_shown(const Words& words, const TallyCell& cell) {
  return cell.hidden ? "*" : words.number(cell.people);
}

std::vector<html::Column> columns_of(const Round& round) {
  std::vector<html::Column> columns{{say("Who")}};
  for (const AnswerWords& one : answers_of(round.method)) columns.push_back({one.words, true});
  columns.push_back({say("Answered"), true});
  return columns;
}

void tally_row(Html& html, const std::vector<html::Column>& columns,
               const std::vector<const TallyCell*>& cells) {
  const std::string sides = names_of_sides(html.words(), cells.front()->sides);
  html::stacked_row(html, [&] {
    if (cells.front()->line == 0) {
      html::stacked_heading(html, columns.front(), say("Everybody"));
    } else {
      html::stacked_heading(html, columns.front(), sides);
    }
    for (std::size_t n = 1; n < columns.size(); ++n) {
      // The whole has the answer 0, and stands last.
      const auto answer = n + 1 == columns.size() ? 0 : static_cast<std::int64_t>(n);
      const auto found = std::ranges::find(cells, answer, &TallyCell::answer);
      const std::string number = found == cells.end() ? "" : number_shown(html.words(), **found);
      html::stacked_cell(html, columns[n], number);
    }
  });
}

void tally_table(Html& html, const Round& round, const std::vector<TallyCell>& tally) {
  if (tally.empty()) return;
  const auto columns = columns_of(round);
  html::stacked_table(html, say("How many answered what"), columns, [&] {
    for (std::size_t first = 0; first < tally.size();) {
      std::vector<const TallyCell*> cells;
      const std::int64_t line = tally[first].line;
      while (first < tally.size() && tally[first].line == line) cells.push_back(&tally[first++]);
      tally_row(html, columns, cells);
    }
  });
  if (round.is_secret()) {
    html::hint(html, say("* is a number that is kept hidden, so that nobody can be guessed. Other "
                         "numbers are rounded to 5."));
  }
}

Message stand_sentence(const RoundSide& side) {
  const std::vector<Argument> name{{"side", side.name}};
  if (side.stands == Stands::for_it) return say("{side}: for it.", name);
  if (side.stands == Stands::against) return say("{side}: against it.", name);
  if (side.stands == Stands::divided) return say("{side}: divided.", name);
  return say("{side}: too few answered to say.", name);
}

void stands_of_sides(Html& html, const ProposalShown& shown) {
  if (shown.sides.size() < 2) return;
  const bool none_known = std::ranges::all_of(
      shown.sides, [](const RoundSide& side) { return side.stands == Stands::unknown; });
  if (shown.round->is_secret() && none_known) {
    html::hint(html, say("How each side stands is not told: so few answered of a side, or of none, "
                         "that it would tell how they answered."));
    return;
  }
  html << "<ul>"_html;
  for (const RoundSide& side : shown.sides) {
    html << "<li>"_html << stand_sentence(side) << "</li>"_html;
  }
  html << "</ul>"_html;
}

void said_by(Html& html, const ProposalShown& shown, const Ballot& ballot) {
  const std::string answer = said_in(html.words(), shown, ballot);
  if (answer.empty()) return;
  const std::string name = shown.name_of(ballot.said_by);
  if (name.empty()) {
    html::hint(html, answer);
  } else {
    html::hint(html, say("{name}: {answer}", {{"name", name}, {"answer", answer}}));
  }
}

void reason(Html& html, const ProposalShown& shown, const Ballot& ballot) {
  html << "<li>"_html;
  if (ballot.removed_reason) {
    html::hint(html, ballot.removed_reason->empty()
                         ? say("Two members took out what was said here.")
                         : say("Two members took out what was said here: {reason}",
                               {{"reason", *ballot.removed_reason}}));
  } else {
    if (!ballot.reason.empty()) {
      html::beside_words(html, shown.beside_reasons, ballot.id.number,
                         [&] { html::written(html, ballot.reason); });
    }
    if (!shown.round->is_secret()) said_by(html, shown, ballot);
  }
  html << "</li>"_html;
}

void reasons_of_stance(Html& html, const ProposalShown& shown, Stance stance,
                       const Message& title) {
  const auto is_of = [&](const Ballot& one) {
    const auto words = answer_of(shown.round->method, one.answer);
    return words && words->stance == stance;
  };
  if (std::ranges::none_of(shown.ballots, is_of)) return;
  html::h3(html, title);
  html << "<ul class=\"alongside-reasons\">"_html;
  for (const Ballot& one : shown.ballots) {
    if (is_of(one)) reason(html, shown, one);
  }
  html << "</ul>"_html;
}

/// One list, in no order: how many reasons there are for it and against it would tell numbers that
/// are hidden.
void secret_reasons(Html& html, const ProposalShown& shown) {
  html::h3(html, say("Reasons"));
  html::hint(html, say("They stand in no order. It is not shown with which answer each came."));
  html << "<ul class=\"alongside-reasons\">"_html;
  for (const Ballot& one : shown.ballots) reason(html, shown, one);
  html << "</ul>"_html;
}

void first_alone(Html& html, const ProposalShown& shown) {
  if (shown.ballots.size() < static_cast<std::size_t>(limits::shown_ballots)) return;
  if (shown.round->is_secret()) {
    html::hint(html, say_many("This is {count} of them.", "These are {count} of them.",
                              limits::shown_ballots));
    return;
  }
  html::hint(html, say_many("This is the first {count} only. The table to download has more.",
                            "These are the first {count} only. The table to download has more.",
                            limits::shown_ballots));
}

}  // namespace

std::string said_in(const Words& words, const ProposalShown& shown, const Ballot& ballot) {
  if (has_options(shown.round->method)) return given_text(words, shown, ballot);
  const auto answer = answer_of(shown.round->method, ballot.answer);
  return answer ? words(answer->words) : "";
}

void reasons(Html& html, const ProposalShown& shown) {
  if (!shown.round || shown.ballots.empty()) return;
  if (shown.round->is_secret()) {
    secret_reasons(html, shown);
  } else {
    reasons_of_stance(html, shown, Stance::against, say("Against it"));
    reasons_of_stance(
        html, shown, Stance::for_it,
        has_options(shown.round->method) ? say("What people chose, and why") : say("For it"));
    reasons_of_stance(html, shown, Stance::aside, say("Neither"));
  }
  first_alone(html, shown);
}

void knowing_part(Html& html, const ProposalShown& shown) {
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id);
  html::section(html,
                has_options(shown.round->method)
                    ? say("Or take what all together chose")
                    : say("Or pass it, knowing that a side is against it"),
                [&] {
                  html::paragraph(
                      html, say("Two members do this together, of different sides where the group "
                                "has them. The reasons against it stay beside it for good."));
                  const bool waits = shown.knowing && !shown.knowing->second_at;
                  if (waits) {
                    html::paragraph(html, say("{name} proposes to pass it.",
                                              {{"name", shown.name_of(shown.knowing->first_by)}}));
                  }
                  if (!shown.may_not_pass.empty()) {
                    html::hint(html, shown.may_not_pass.front().message);
                    return;
                  }
                  html::post_form(html, Url(path + "/knowingly"), [&] {
                    html::button(html, waits ? say("I agree: pass it") : say("Propose to pass it"),
                                 html::ButtonStyle::secondary);
                  });
                });
}

void result(Html& html, const ProposalShown& shown) {
  if (!shown.is_over()) return;
  html::section(html, say("What came out"), [&] {
    if (const auto sentence = outcome_sentence(*shown.round, chosen_names(shown))) {
      html << "<p><strong>"_html << *sentence << "</strong></p>"_html;
    }
    if (shown.proposal.stage == Stage::unsettled) {
      if (const auto next = what_next(*shown.round)) html::paragraph(html, *next);
    }
    if (has_options(shown.round->method)) {
      option_result(html, shown);
    } else {
      stands_of_sides(html, shown);
      tally_table(html, *shown.round, shown.tally);
    }
    if (shown.knowing && shown.knowing->second_at) {
      html::paragraph(
          html, say("{first} and {second} passed it on {day}, knowing that a side was against it.",
                    {{"first", shown.name_of(shown.knowing->first_by)},
                     {"second", shown.name_of(shown.knowing->second_by)},
                     {"day", html.words().day(*shown.knowing->second_at)}}));
    }
    reasons(html, shown);
  });
}

}  // namespace alongside::decisions::pages
