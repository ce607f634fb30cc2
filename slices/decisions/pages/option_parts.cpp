#include "slices/decisions/pages/option_parts.h"

#include "slices/decisions/deciding/marks.h"

namespace alongside::decisions::pages {
namespace {

std::string typed_mark(const ProposalShown& shown, std::size_t option) {
  return option < shown.answer.marks.size() ? shown.answer.marks[option] : "";
}

std::optional<Message> about(const OptionWords& option) {
  if (option.about.empty()) return std::nullopt;
  return say("{about}", {{"about", option.about}});
}

void score_field(Html& html, const ProposalShown& shown, std::size_t n, const std::string& name) {
  std::vector<html::Option> scores;
  for (int score = 0; score <= limits::most_score; ++score) {
    scores.push_back(
        {std::to_string(score), say("{number}", {{"number", std::int64_t{score}}}), {}});
  }
  const OptionWords& option = shown.round_options[n];
  html::radios(html, {.name = name,
                      .legend = html::Label{option.name},
                      .options = std::move(scores),
                      .chosen = {typed_mark(shown, n)},
                      .problems = &shown.problems,
                      .hint = about(option),
                      .layout = html::Choice::Layout::small_inline_row});
}

void place_field(Html& html, const ProposalShown& shown, std::size_t n, const std::string& name) {
  std::vector<html::Option> places{{"", say("No place"), {}}};
  for (std::size_t place = 1; place <= shown.round_options.size(); ++place) {
    places.push_back({std::to_string(place),
                      say("{number}", {{"number", static_cast<std::int64_t>(place)}}),
                      {}});
  }
  const OptionWords& option = shown.round_options[n];
  html::select(html, {.name = name,
                      .legend = html::Label{option.name},
                      .options = std::move(places),
                      .chosen = {typed_mark(shown, n)},
                      .problems = &shown.problems,
                      .hint = about(option)});
}

void dots_field(Html& html, const ProposalShown& shown, std::size_t n, const std::string& name) {
  const OptionWords& option = shown.round_options[n];
  html::text_field(html, {.name = name,
                          .label = html::Label{option.name},
                          .value = typed_mark(shown, n),
                          .problems = &shown.problems,
                          .hint = about(option),
                          .width_characters = 3});
}

/// How many dots are left of those that were typed, as far as they are numbers.
std::optional<Message> dots_left(const ProposalShown& shown) {
  std::int64_t left = shown.round->dots;
  bool any = false;
  for (const std::string& typed : shown.answer.marks) {
    const auto number = whole_number(typed);
    if (!number || *number < 0 || *number > shown.round->dots) continue;
    left -= static_cast<std::int64_t>(*number);
    any = any || *number > 0;
  }
  if (!any || left < 0) return std::nullopt;
  return say_many("{count} dot is left.", "{count} dots are left.", left);
}

void say_how(Html& html, const ProposalShown& shown) {
  if (shown.round->method == DecisionMethod::scores) {
    html::paragraph(html, say("Give each option a number: 0 is no, 5 is very good. One without a "
                              "number gets nothing."));
    return;
  }
  if (shown.round->method == DecisionMethod::ranking) {
    html::paragraph(html, say("Put the options in order: 1 for the one that you like best. Give "
                              "places to as many as you like, each place once."));
    return;
  }
  html::paragraph(html, say_many("You have {count} dot. Place it on one option.",
                                 "You have {count} dots. Place them as you like, also several on "
                                 "one option.",
                                 shown.round->dots));
  if (const auto left = dots_left(shown)) html::paragraph(html, *left);
}

}  // namespace

void options_list(Html& html, const std::vector<OptionWords>& options) {
  if (options.empty()) return;
  html::h3(html, say("Options to choose from"));
  html << "<ol class=\"alongside-options\">"_html;
  for (const OptionWords& one : options) {
    html << "<li dir=\"auto\"><strong>"_html << one.name << "</strong>"_html;
    html::written(html, one.about);
    html << "</li>"_html;
  }
  html << "</ol>"_html;
}

void option_fields(Html& html, const ProposalShown& shown) {
  say_how(html, shown);
  html << "<div class=\"alongside-marks\">"_html;
  for (std::size_t n = 0; n < shown.round_options.size(); ++n) {
    const std::string name = "option-" + std::to_string(n + 1);
    if (shown.round->method == DecisionMethod::scores) {
      score_field(html, shown, n, name);
    } else if (shown.round->method == DecisionMethod::ranking) {
      place_field(html, shown, n, name);
    } else {
      dots_field(html, shown, n, name);
    }
  }
  html << "</div>"_html;
}

std::string given_text(const Words& words, const ProposalShown& shown, const Ballot& ballot) {
  if (ballot.answer == stood_aside) return words(say("I stand aside"));
  const Marks marks = marks_in(ballot.marks, shown.round_options.size());
  std::string text;
  if (shown.round->method == DecisionMethod::ranking) {
    std::int64_t place = 0;
    for (const std::size_t n : order_in(marks)) {
      text += (text.empty() ? "" : ", ") +
              words(say("{number}. {option}",
                        {{"number", ++place}, {"option", shown.round_options[n].name}}));
    }
    return text;
  }
  for (std::size_t n = 0; n < marks.size(); ++n) {
    if (!marks[n]) continue;
    text += (text.empty() ? "" : ", ") +
            words(say("{option}: {number}", {{"option", shown.round_options[n].name},
                                             {"number", std::int64_t{*marks[n]}}}));
  }
  return text;
}

}  // namespace alongside::decisions::pages
