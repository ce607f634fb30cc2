#include "slices/opinions/results/results_parts.h"

#include <algorithm>

#include "foundation/base/numbers/wilson.h"
#include "foundation/html/bars.h"

namespace alongside::opinions {
namespace {

struct AnswerPart {
  ShownNumber ShownCounts::* cell;
  html::BarFill fill;
};
constexpr AnswerPart answer_parts[] = {{&ShownCounts::agree, html::BarFill::solid},
                                       {&ShownCounts::disagree, html::BarFill::striped},
                                       {&ShownCounts::not_sure, html::BarFill::dotted},
                                       {&ShownCounts::rather_not_say, html::BarFill::empty}};

Message bar_label(html::BarFill fill, const std::string& number) {
  switch (fill) {
    case html::BarFill::solid:
      return say("agree {number}", {{"number", number}});
    case html::BarFill::striped:
      return say("disagree {number}", {{"number", number}});
    case html::BarFill::dotted:
      return say("not sure {number}", {{"number", number}});
    case html::BarFill::empty:
      return say("rather not say {number}", {{"number", number}});
  }
  return say("rather not say {number}", {{"number", number}});
}

bool nobody(const ShownCounts& counts) {
  return !counts.answered.hidden && counts.answered.number == 0;
}

void side_bars(Html& html, const Results& results, const ShownTally& tally) {
  for (std::size_t n = 0; n < results.sides.size(); ++n) {
    html << "<p class=\"nhsuk-body-s nhsuk-u-margin-bottom-1\">"_html;
    html << name_of(results.sides[n]);
    if (const auto shares = shares_in_short(html.words(), tally.sides[n])) {
      html << ": "_html << *shares;
    }
    if (nobody(tally.sides[n])) html << ": "_html << say("nobody yet");
    html << "</p>"_html;
    if (!nobody(tally.sides[n])) answers_bar(html, name_of(results.sides[n]), tally.sides[n]);
  }
}

void number_cell(Html& html, const ShownNumber& number) {
  html::numeric_cell(html, number_text(html.words(), number));
}

void table_row(Html& html, const Text& name, const ShownCounts& counts) {
  const std::string agree = share_text(html.words(), counts, counts.agree);
  const std::string disagree = share_text(html.words(), counts, counts.disagree);
  html::row(html, [&] {
    html::row_heading(html, name);
    number_cell(html, counts.agree);
    html::numeric_cell(html, agree);
    number_cell(html, counts.disagree);
    html::numeric_cell(html, disagree);
    number_cell(html, counts.not_sure);
    number_cell(html, counts.rather_not_say);
    number_cell(html, counts.answered);
    number_cell(html, counts.matters);
  });
}

void numbers_table(Html& html, const Results& results, const StatementResult& result) {
  const std::vector<html::Column> columns{{say("Side")},
                                          {say("Agree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Disagree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Not sure"), true},
                                          {say("Rather not say"), true},
                                          {say("Answers"), true},
                                          {say("It matters to"), true}};
  html::table(html, result.text, columns, [&] {
    for (std::size_t n = 0; n < results.sides.size(); ++n) {
      table_row(html, name_of(results.sides[n]), result.tally.sides[n]);
    }
    table_row(html, say("Everybody"), result.tally.all);
  });
}

}  // namespace

Text name_of(const Side& side) {
  if (side.name.empty()) return say("No side given");
  return side.name;
}

std::string number_text(const Words& words, const ShownNumber& number) {
  return number.hidden ? "*" : words.number(number.number);
}

std::string share_text(const Words& words, const ShownCounts& counts, const ShownNumber& number) {
  if (counts.agree.hidden || counts.disagree.hidden || counts.not_sure.hidden) return "";
  const std::int64_t total = counts.agree.number + counts.disagree.number + counts.not_sure.number;
  if (total == 0) return "";
  const Interval interval = wilson(number.number, total);
  const double share = static_cast<double>(number.number) / static_cast<double>(total);
  return words(say("{share} ({least} to {most})", {{"share", words.percent(share)},
                                                   {"least", words.percent(interval.least)},
                                                   {"most", words.percent(interval.most)}}));
}

std::optional<Message> shares_in_short(const Words& words, const ShownCounts& counts) {
  const std::int64_t total = counts.agree.number + counts.disagree.number + counts.not_sure.number;
  if (counts.agree.hidden || counts.disagree.hidden || counts.not_sure.hidden || total == 0) {
    return std::nullopt;
  }
  const auto share = [&](const ShownNumber& number) {
    return words.percent(static_cast<double>(number.number) / static_cast<double>(total));
  };
  return say("{agree} agree, {disagree} disagree",
             {{"agree", share(counts.agree)}, {"disagree", share(counts.disagree)}});
}

void answers_bar(Html& html, const Text& name, const ShownCounts& counts, AnswersInBar answers) {
  if (nobody(counts)) return html::hint(html, say("Nobody answered."));
  std::int64_t sum = 0;
  bool all_hidden = true;
  for (const AnswerPart& part : answer_parts) {
    const ShownNumber& number = counts.*part.cell;
    sum += number.number;
    all_hidden = all_hidden && (number.hidden || number.number == 0);
  }
  if (all_hidden) return html::hint(html, say("The numbers are too small to show."));
  const auto whole =
      static_cast<double>(counts.answered.hidden ? sum : std::max(sum, counts.answered.number));
  std::vector<html::BarPart> parts;
  for (const AnswerPart& part : answer_parts) {
    const ShownNumber& number = counts.*part.cell;
    const bool fourth = part.fill == html::BarFill::empty;
    if (fourth && answers == AnswersInBar::without_rather_not_say) continue;
    parts.push_back({.fill = part.fill,
                     .share = static_cast<double>(number.number) / whole,
                     .label = bar_label(part.fill, number_text(html.words(), number))});
  }
  html::stacked_bar(html, name, parts);
}

void statement_result(Html& html, const Results& results, const StatementResult& result) {
  html << "<div class=\"alongside-result\" id=\"s-"_html << result.statement.number
       << "\"><h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << result.text << "</h3>"_html;
  if (!result.enough) {
    html::paragraph(html, say_many("Results appear when {count} person has answered this.",
                                   "Results appear when {count} people have answered this.",
                                   answers_for_results));
  } else {
    side_bars(html, results, result.tally);
    html::details(html, say("Numbers"), [&] { numbers_table(html, results, result); });
  }
  html << "</div>"_html;
}

}  // namespace alongside::opinions
