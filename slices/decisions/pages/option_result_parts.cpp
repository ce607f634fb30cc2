// What came out among options: pages/option_parts.h.
#include "foundation/html/stacked_table.h"
#include "slices/decisions/pages/option_parts.h"
#include "slices/decisions/pages/stage_parts.h"

namespace alongside::decisions::pages {
namespace {

std::string name_of_option(const ProposalShown& shown, std::int64_t option) {
  const auto at = static_cast<std::size_t>(option) - 1;
  return at < shown.round_options.size() ? shown.round_options[at].name : "";
}

std::string names_in(const ProposalShown& shown, const std::vector<std::int64_t>& options) {
  std::string names;
  for (const std::int64_t option : options) {
    names += (names.empty() ? "" : ", ") + name_of_option(shown, option);
  }
  return names;
}

Message choice_of(const std::string& who, const std::string& what) {
  return say("{side} chose: {options}", {{"side", who}, {"options", what}});
}

/// Everybody and each side, one under the other.
void choices(Html& html, const ProposalShown& shown) {
  const std::string all = chosen_names(shown);
  if (all.empty()) return;
  html << "<ul><li>"_html << say("All together chose: {options}", {{"options", all}})
       << "</li>"_html;
  for (const RoundSide& side : shown.sides) {
    if (shown.sides.size() < 2) break;
    const std::string own = chosen_names(shown, side.side.number);
    html << "<li>"_html;
    if (!own.empty()) {
      html << choice_of(side.name, own);
    } else if (side.stands == Stands::unknown) {
      html << say("{side}: too few answered to say.", {{"side", side.name}});
    } else {
      html << say("{side} chose none.", {{"side", side.name}});
    }
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

Message tie_sentence(const ProposalShown& shown, const OptionTie& tie) {
  if (tie.options.empty()) return say("A lot decided, where options had the same.");
  const std::string names = names_in(shown, options_in(tie));
  if (tie.taken > 0) {
    const std::vector<Argument> what{{"options", names},
                                     {"stage", tie.stage},
                                     {"taken", name_of_option(shown, tie.taken)},
                                     {"before", tie.by_stage}};
    return tie.by_lot
               ? say("After stage {stage} these had the same: {options}. A lot took {taken}.", what)
               : say("After stage {stage} these had the same: {options}. After stage {before} they "
                     "had not, so {taken} was taken.",
                     what);
  }
  if (tie.by_lot) {
    return say("These had the same, and a lot put them in this order: {options}",
               {{"options", names}});
  }
  if (shown.round->method == DecisionMethod::dots) {
    return say("These had the same. Who has dots from more people comes first: {options}",
               {{"options", names}});
  }
  return say("These had the same. Who has more of the highest numbers comes first: {options}",
             {{"options", names}});
}

Message step_sentence(const ProposalShown& shown, const CountStage& stage) {
  const std::vector<Argument> of{{"option", name_of_option(shown, stage.of_option)}};
  switch (static_cast<CountStep>(stage.what)) {
    case CountStep::surplus:
      return say("{option} has more than it needs. What is over goes on to the next options.", of);
    case CountStep::out:
      return say("{option} goes out. Those answers go on to their next options.", of);
    case CountStep::first_places:
      break;
  }
  return say("Each answer counts for the option that it puts first.");
}

/// As many as there are, without zeros at the end.
std::string votes_text(const Words& words, std::int64_t votes) {
  constexpr std::int64_t one = 100'000;
  std::string parts = std::to_string(one + votes % one).substr(1);
  parts.erase(parts.find_last_not_of('0') + 1);
  return words.number(votes / one) + (parts.empty() ? "" : "." + parts);
}

struct StageShown {
  const CountStage* whole = nullptr;
  std::string lie, chosen;
};

std::vector<StageShown> stages_shown(const Words& words, const ProposalShown& shown) {
  std::vector<StageShown> stages;
  const auto add = [](std::string& to, const std::string& one) {
    to += (to.empty() ? "" : ", ") + one;
  };
  for (const CountStage& one : shown.outcome.stages) {
    if (one.option == 0) {
      stages.push_back({.whole = &one});
      continue;
    }
    const std::string name = name_of_option(shown, one.option);
    if (!one.hidden && one.votes > 0) {
      add(stages.back().lie,
          words(say("{option}: {number}",
                    {{"option", name}, {"number", votes_text(words, one.votes)}})));
    }
    if (one.what == CountStage::chosen_now) add(stages.back().chosen, name);
  }
  for (StageShown& one : stages) {
    if (one.whole->hidden || one.whole->votes == 0) continue;
    add(one.lie, words(say("for nobody any more: {number}",
                           {{"number", votes_text(words, one.whole->votes)}})));
  }
  return stages;
}

void stages_table(Html& html, const ProposalShown& shown) {
  if (shown.outcome.stages.empty()) return;
  std::vector<html::Column> columns{{say("Stage")}, {say("What happens")}, {say("Chosen then")}};
  const bool secret = shown.round->is_secret();
  if (!secret) columns.insert(columns.begin() + 2, {say("For whom answers count then")});
  html::stacked_table(html, say("How the answers were counted"), columns, [&] {
    for (const StageShown& one : stages_shown(html.words(), shown)) {
      html::stacked_row(html, [&] {
        html::stacked_heading(html, columns[0], html.words().number(one.whole->stage));
        html::stacked_cell(html, columns[1], step_sentence(shown, *one.whole));
        if (!secret) html::stacked_cell(html, columns[2], one.lie);
        html::stacked_cell(html, columns.back(),
                           one.chosen.empty() ? Text(say("None")) : Text(one.chosen));
      });
    }
  });
}

/// Who the lines of the tally are, everybody first. Columns only point to these names.
std::vector<std::string> names_of_lines(const Words& words, const std::vector<TallyCell>& tally) {
  std::vector<std::string> names;
  for (const TallyCell& one : tally) {
    if (one.answer != 0) continue;
    names.push_back(one.line == 0 ? words(say("Everybody")) : names_of_sides(words, one.sides));
  }
  return names;
}

void table_row(Html& html, const ProposalShown& shown, const std::vector<html::Column>& columns,
               const Text& name, std::int64_t answer) {
  html::stacked_row(html, [&] {
    html::stacked_heading(html, columns.front(), name);
    std::size_t column = 0;
    for (const TallyCell& one : shown.tally) {
      if (one.answer != answer) continue;
      html::stacked_cell(html, columns[++column],
                         one.hidden ? "*" : html.words().number(one.people));
    }
  });
}

void points_table(Html& html, const ProposalShown& shown) {
  if (shown.tally.empty()) return;
  std::vector<html::Column> columns{{say("Option")}};
  const auto names = names_of_lines(html.words(), shown.tally);
  for (const std::string& one : names) columns.push_back({one, true});
  const DecisionMethod method = shown.round->method;
  const Message caption = method == DecisionMethod::dots ? say("How many dots each option got")
                          : method == DecisionMethod::scores
                              ? say("How many points each option got")
                              : say("How many put each option first");
  html::stacked_table(html, caption, columns, [&] {
    for (std::size_t n = 0; n < shown.round_options.size(); ++n) {
      table_row(html, shown, columns, shown.round_options[n].name,
                static_cast<std::int64_t>(n) + 1);
    }
    table_row(html, shown, columns, say("How many answered"), 0);
  });
  if (shown.round->is_secret()) {
    html::hint(html, say("* is a number that is kept hidden, so that nobody can be guessed. Other "
                         "numbers are rounded."));
  }
}

}  // namespace

std::string chosen_names(const ProposalShown& shown, std::int64_t side) {
  return names_in(shown, shown.outcome.chosen_by(side));
}

void option_result(Html& html, const ProposalShown& shown) {
  choices(html, shown);
  for (const OptionTie& one : shown.outcome.ties) {
    html::paragraph(html, tie_sentence(shown, one));
  }
  points_table(html, shown);
  stages_table(html, shown);
}

}  // namespace alongside::decisions::pages
