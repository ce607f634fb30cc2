#include "slices/fates/answer_pages.h"

#include "slices/fates/path_parts.h"

namespace alongside::fates {
namespace {

std::vector<html::Option> options() {
  const auto hint = [](State state) -> std::optional<Message> {
    if (state == State::being_looked_at) return say("You take it on and find out.");
    if (state == State::not_ours) return say("You have asked those whose work it is.");
    return std::nullopt;
  };
  std::vector<html::Option> all;
  for (const State state : states_to_say) {
    all.push_back({std::string(name_of(state)), said(state), hint(state)});
  }
  return all;
}

/// A gentle question; what was typed stands below, as it was.
void ask_about(Html& html, Doubt doubt) {
  html::inset(html, [&] {
    html::h2(html, say("Is that what you mean?"));
    html::paragraph(
        html, doubt == Doubt::too_short
                  ? say("Your reason is very short. Who said this hopes to read what will happen, "
                        "when, or why not. A sentence more helps a lot.")
                  : say("Your reason is nearly the same as one that another statement got. Does it "
                        "answer this one? Say what is special about it, if you can."));
    html::paragraph(html, say("You can change it now. Or press the button again to leave it so."));
  });
}

void fields(Html& html, const AnswerPageShown& shown) {
  const AnswerForm& form = shown.form;
  html::radios(html, {.name = "state",
                      .legend = html::Label(say("What became of it?")),
                      .options = options(),
                      .chosen = {form.state},
                      .problems = &shown.problems,
                      .layout = html::Choice::Layout::small});
  html::text_area(html,
                  {.name = "reason",
                   .label = html::Label(say("In plain words: what happens, when, or why not?")),
                   .value = form.reason,
                   .problems = &shown.problems,
                   .hint = say("Everybody in the group reads it with your name. Who said it may be "
                               "reading, too. Do not write about a person."),
                   .rows = 4,
                   .most_characters = int{reason_characters}});
  html::text_field(html, {.name = "percent",
                          .label = html::Label(say("How much is done, in percent?")),
                          .value = form.percent,
                          .problems = &shown.problems,
                          .hint = say("Only where it is under way, and only if you know."),
                          .width_characters = 3});
  html::text_field(html, {.name = "asked_whom",
                          .label = html::Label(say("Who was asked?")),
                          .value = form.asked_whom,
                          .problems = &shown.problems,
                          .hint = say("Only where it is not ours to do. For example: "
                                      "the council.")});
}

void say_form(Html& html, const AnswerPageShown& shown) {
  html::post_form(html, shown.path, [&] {
    if (shown.doubt) html::hidden_field(html, "sure", "yes");
    fields(html, shown);
    html::button(html, shown.doubt ? say("Save it now") : say("Save this answer"));
  });
}

void taking_on(Html& html, const AnswerPageShown& shown) {
  if (shown.taken_by_me) {
    html::post_form(html, shown.path + "/let-go", [&] {
      html::paragraph(html, say("You have taken this on. It waits for you on your group's page."));
      html::button(html, say("Leave it to others"), html::ButtonStyle::secondary);
    });
    return;
  }
  if (!shown.taken_by.empty()) {
    html::paragraph(html, say("{name} has taken this on.", {{"name", shown.taken_by}}));
  }
  if (is_final(shown.now.state)) return;
  html::post_form(html, shown.path + "/take-on",
                  [&] { html::button(html, say("I take this on"), html::ButtonStyle::secondary); });
}

void earlier_answers(Html& html, const AnswerPageShown& shown) {
  if (shown.earlier.empty()) return;
  const auto count = static_cast<std::int64_t>(shown.earlier.size());
  html::details(html, say_many("{count} earlier answer", "{count} earlier answers", count), [&] {
    html << "<ul class=\"alongside-fates\">"_html;
    for (const AnswerShown& one : shown.earlier) {
      html << "<li class=\"alongside-fate\"><p class=\"alongside-tight\">"_html;
      answer_tag(html, one, false);
      html << "</p>"_html;
      answer_words(html, one);
      html << "</li>"_html;
    }
    html << "</ul>"_html;
  });
}

void what_was_said(Html& html, const AnswerPageShown& shown) {
  const auto quote = [&] {
    html << "<blockquote class=\"alongside-fate__quote\" dir=\"auto\">"_html << shown.text
         << "</blockquote>"_html;
  };
  if (shown.note) html::paragraph(html, *shown.note);
  if (shown.folded) {
    html::details(html, say("Show what was said"), quote);
  } else {
    quote();
  }
}

}  // namespace

std::string answer_page(const html::Frame& frame, const AnswerPageShown& shown) {
  std::vector<html::Crumb> crumbs = crumbs_to_changed(shown.member);
  crumbs.push_back({shown.title, Url(shown.path_of_whole)});
  const html::PageHead head{.title = say("What became of this?"),
                            .breadcrumbs = std::move(crumbs),
                            .problems = &shown.problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What became of this?"));
    what_was_said(html, shown);
    if (shown.doubt) {
      ask_about(html, *shown.doubt);
      return say_form(html, shown);
    }
    html << "<p class=\"alongside-tight\">"_html;
    answer_tag(html, shown.now, shown.late);
    html << "</p>"_html;
    answer_words(html, shown.now);
    for (const Aside& one : shown.to_do) {
      html << "<p class=\"alongside-tight\">"_html;
      html::link(html, Url(one.path), one.text);
      html << "</p>"_html;
    }
    html << "<div class=\"alongside-fate__take\">"_html;
    taking_on(html, shown);
    html << "</div>"_html;
    html::section(
        html, shown.now.state == State::not_looked_at ? say("Answer it") : say("Say what is new"),
        [&] { say_form(html, shown); });
    earlier_answers(html, shown);
  });
}

std::optional<Message> answer_notice(std::string_view done) {
  if (done == "said") return say("Your answer is there. Everybody in the group can read it");
  if (done == "took") return say("You have taken it on. Thank you");
  if (done == "let") return say("You have left it to others");
  return std::nullopt;
}

}  // namespace alongside::fates
