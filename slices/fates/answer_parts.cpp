#include "slices/fates/answer_parts.h"

#include "foundation/html/progress.h"

namespace alongside::fates {

Message said(State state, std::optional<std::int64_t> percent) {
  switch (state) {
    case State::not_looked_at:
      return say("Not looked at yet");
    case State::being_looked_at:
      return say("Being looked at");
    case State::will_be_done:
      return say("Will be done");
    case State::under_way:
      return percent ? say("Under way: {percent}% done", {{"percent", *percent}})
                     : say("Under way");
    case State::done:
      return say("Done");
    case State::will_not_be_done:
      return say("Will not be done");
    case State::not_ours:
      return say("Not ours to do");
  }
  return say("Not looked at yet");
}

std::string_view colour_of(State state) {
  switch (state) {
    case State::not_looked_at:
      return "grey";
    case State::being_looked_at:
      return "yellow";
    case State::will_be_done:
      return "blue";
    case State::under_way:
      return "aqua-green";
    case State::done:
      return "green";
    case State::will_not_be_done:
      return "pink";
    case State::not_ours:
      return "purple";
  }
  return "grey";
}

void answer_tag(Html& html, const AnswerShown& shown, bool late) {
  html::tag(html, said(shown.state, shown.percent), colour_of(shown.state));
  if (late) {
    html << " "_html;
    html::tag(html, say("Waiting too long"), "orange");
  }
}

namespace {

void who_and_when(Html& html, const AnswerShown& shown) {
  if (shown.state == State::not_looked_at) return;
  const std::string day = html.words().day(shown.said_on);
  html << "<p class=\"alongside-fate__who\">"_html;
  if (shown.by.empty()) {
    html << std::string_view(day);
  } else {
    html << say("{name}, {day}", {{"name", shown.by}, {"day", day}});
  }
  html << "</p>"_html;
}

}  // namespace

void answer_words(Html& html, const AnswerShown& shown) {
  if (shown.words_went) {
    html::paragraph(html, say("Who said this removed their account, and took their words away."));
  }
  if (!shown.reason.empty()) html::written(html, shown.reason);
  if (!shown.asked_whom.empty()) {
    html::paragraph(html, say("We asked: {whom}", {{"whom", shown.asked_whom}}));
  }
  who_and_when(html, shown);
}

namespace {

void words_of_line(Html& html, const LineShown& line) {
  html << "<p class=\"alongside-fate__said\" dir=\"auto\">"_html;
  if (line.path.empty()) {
    html << line.text;
  } else {
    html << "<a href=\""_html << Url(line.path) << "\">"_html << line.text << "</a>"_html;
  }
  html << "</p>"_html;
}

void what_was_said(Html& html, const LineShown& line) {
  if (line.note) html << "<p class=\"alongside-tight\">"_html << *line.note << "</p>"_html;
  if (line.folded) {
    html::details(html, say("Show what was said"), [&] { words_of_line(html, line); });
  } else {
    words_of_line(html, line);
  }
}

}  // namespace

void lines(Html& html, const std::vector<LineShown>& shown) {
  html << "<ul class=\"alongside-fates\">"_html;
  for (const LineShown& line : shown) {
    html << "<li class=\"alongside-fate\">"_html;
    what_was_said(html, line);
    html << "<p class=\"alongside-tight\">"_html;
    answer_tag(html, line.answer, line.late);
    html << "</p>"_html;
    answer_words(html, line.answer);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

Message said_of_answers(const CountShown& count) {
  return say_many("We have answered {answered} of {count} thing that was said",
                  "We have answered {answered} of {count} things that were said",
                  count.contributions, {{"answered", count.answered}});
}

Message said_of_late(const CountShown& count) {
  return say_many("{count} has waited for an answer for more than {weeks} weeks",
                  "{count} have waited for an answer for more than {weeks} weeks", count.late,
                  {{"weeks", count.weeks}});
}

void counts(Html& html, const CountShown& count) {
  html << "<p class=\"alongside-tight\">"_html << said_of_answers(count);
  if (count.done > 0) {
    html << " "_html << say_many("({count} is done)", "({count} are done)", count.done);
  }
  html << "</p>"_html;
  html::progress(html, said_of_answers(count), count.answered, count.contributions);
  if (count.late > 0) {
    html << "<p class=\"alongside-fates__late\">"_html << said_of_late(count) << "</p>"_html;
  }
}

void ways_to_keep(Html& html, const std::string& csv) {
  html << "<p class=\"alongside-fates__keep\">"_html;
  html::link(html, csv, say("Download as a table (CSV)"));
  html << "</p>"_html;
  html::hint(html, say("To have it on paper, print this page: menus and buttons are left out."));
}

}  // namespace alongside::fates
