#include "slices/safety/worries/reading_pages.h"

#include "foundation/html/components.h"

namespace alongside::safety::pages {
namespace {

Message state_of(const WorryLine& line) {
  if (line.closed_at) return say("Closed");
  if (line.looked_at) return say("Being taken care of");
  return say("Waits for somebody to read it");
}

Message came_on(const Words& words, const WorryLine& line) {
  return say("Came in on {day}", {{"day", words.day_and_time(line.came_at)}});
}

/// The six principles of safeguarding (Care and support statutory guidance, 14.13), as questions.
void how_to_act(Html& html) {
  html::details(html, say("What to think of"), [&] {
    html::bullets(html, {say("What does the person want? Ask them, wherever it is safe to."),
                         say("What can be done before it gets worse?"),
                         say("What is the smallest thing that helps?"),
                         say("Who needs help to be safe, and to say what happened?"),
                         say("Who else should work on it? Others in the group do not."),
                         say("Write down what you did and why, so that you can answer for it.")});
  });
}

void not_opened(Html& html, const WorryShown& shown) {
  html::paragraph(html, say("Somebody shared this with you. When you open it, your name and the "
                            "time are written beside it."));
  html::post_form(html, Url(shown.line.path + "/open"),
                  [&] { html::button(html, say("Open it")); });
}

void part(Html& html, const Message& title, const std::string& text, const Message& nothing) {
  html::h2(html, title);
  if (text.empty()) {
    html::paragraph(html, nothing);
  } else {
    html::written(html, text);
  }
}

void opened(Html& html, const Worry& worry) {
  part(html, say("What worries them"), worry.what, say("They did not say"));
  part(html, say("Who may be in danger"), worry.whom, say("They did not say"));
  part(html, say("Who wrote it"), worry.writer, say("They did not want to say"));
  part(html, say("How to reach them safely"), worry.reach, say("They did not say"));
}

void steps(Html& html, const std::vector<StepLine>& steps) {
  html::h2(html, say("What was done"));
  html << "<ul class=\"alongside-acts\">"_html;
  for (const StepLine& step : steps) {
    html << "<li class=\"alongside-acts__one\">"_html << html.words().day_and_time(step.done_at)
         << "<br>"_html;
    if (step.what.empty()) {
      html << say("{name} opened it", {{"name", step.by}});
    } else {
      html << say("{name} wrote:", {{"name", step.by}});
      html::written(html, step.what);
    }
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

void step_form(Html& html, const WorryShown& shown, const Problems& problems) {
  html << "<div class=\"alongside-not-printed\">"_html;
  html::post_form(html, Url(shown.line.path + "/steps"), [&] {
    html::text_area(html, {.name = "step",
                           .label = html::Label{say("What did you do, or decide?")},
                           .value = shown.form.what,
                           .problems = &problems,
                           .rows = 4});
    html::Choice choice{.name = "closes",
                        .legend = html::Label{say("Is it done?")},
                        .options = {{"yes", say("Nothing more is to be done: close it")}}};
    if (shown.form.closes) choice.chosen = {"yes"};
    html::checkboxes(html, choice);
    html::button(html, say("Write it down"));
  });
  how_to_act(html);
  html::paragraph(html, say("You can print this page for those who must have it, such as your "
                            "local council. Paper can be read by anybody who finds it."));
  html << "</div>"_html;
}

}  // namespace

std::string worries(const html::Frame& frame, const WorriesShown& shown) {
  const html::PageHead head{.title = say("Worries that people shared with you"),
                            .breadcrumbs = shown.crumbs};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Worries that people shared with you"));
    html::paragraph(html, say("Only you and others whom they were shared with can open them."));
    if (shown.worries.empty()) html::paragraph(html, say("There are none."));
    if (!shown.receipt_path.empty()) {
      html << "<p>"_html;
      html::link(html, Url(shown.receipt_path), say("I wrote before, and want to know more"));
      html << "</p>"_html;
    }
    for (const WorryLine& line : shown.worries) {
      html::card(html, came_on(html.words(), line), Url(line.path),
                 [&] { html::paragraph(html, state_of(line)); });
    }
    html::pagination(html, {.page = shown.page,
                            .pages = shown.more ? shown.page + 1 : shown.page,
                            .path = shown.path});
  });
}

std::string worry(const html::Frame& frame, const WorryShown& shown, const Problems& problems) {
  const html::PageHead head{.title = say("A worry that was shared with you"),
                            .breadcrumbs = shown.crumbs,
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("A worry that was shared with you"));
    html::paragraph(html, came_on(html.words(), shown.line));
    html::tag(html, state_of(shown.line));
    if (!shown.worry) {
      not_opened(html, shown);
      return;
    }
    opened(html, *shown.worry);
    steps(html, shown.steps);
    step_form(html, shown, problems);
  });
}

}  // namespace alongside::safety::pages
