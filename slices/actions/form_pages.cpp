// Forms of actions: pages.h.
#include "slices/actions/pages.h"
#include "slices/actions/path_parts.h"

namespace alongside::actions::pages {
namespace {

html::Choice whom(const std::vector<people::Person>& others, const html::Label& label,
                  const std::string& asked, const Problems& problems) {
  html::Choice choice{.name = "asked",
                      .legend = label,
                      .options = {{"", say("Nobody")}},
                      .chosen = {asked},
                      .problems = &problems,
                      .hint = say("They say themselves whether they do it.")};
  for (const people::Person& one : others) {
    choice.written_options.push_back({std::to_string(one.id.number), one.name});
  }
  return choice;
}

void words_and_day(Html& html, const FormShown& shown) {
  html::text_field(html, {.name = "what",
                          .label = html::Label{say("What is to be done?")},
                          .value = shown.form.what,
                          .problems = &shown.problems,
                          .hint = say("In plain words. For example: ask the council for a ramp")});
  html::date_field(html, {.name = "due",
                          .legend = html::Label{say("By when?")},
                          .day = shown.form.day,
                          .month = shown.form.month,
                          .year = shown.form.year,
                          .problems = &shown.problems});
}

void others_field(Html& html, const FormShown& shown) {
  html::text_field(
      html, {.name = "others",
             .label = html::Label{say("Does somebody outside the group do it? (optional)")},
             .value = shown.form.others,
             .problems = &shown.problems,
             .hint = say("For example: the council, or the caretaker of the hall. Ask them before "
                         "you name them.")});
}

void who_fields(Html& html, const FormShown& shown) {
  html::checkboxes(
      html, {.name = "mine",
             .legend = html::Label{say("Who does it?")},
             .options = {{"1", say("I do it")}},
             .chosen = shown.mine ? std::vector<std::string>{"1"} : std::vector<std::string>{}});
  if (!shown.others.empty()) {
    html::select(html, whom(shown.others, html::Label{say("Ask somebody in the group (optional)")},
                            shown.asked, shown.problems));
  }
}

/// A page about one action with one form.
template <class Shown, class Fields>
std::string form_page(const html::Frame& frame, const Shown& shown, const Message& title,
                      std::string_view where, const Fields& fields) {
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_action(shown.member, shown.action),
                            .problems = &shown.problems};
  const std::string path = path_to_action(shown.member.group.id, shown.action.id);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::inset(html, [&] { html::written(html, shown.action.what); });
    html::post_form(html, Url(path + std::string(where)), [&] { fields(html); });
  });
}

}  // namespace

std::string action_form(const html::Frame& frame, const FormShown& shown) {
  const bool is_new = shown.action == nullptr;
  const Message title = is_new ? say("Write down an action") : say("Change this action");
  const html::PageHead head{.title = title,
                            .breadcrumbs = is_new ? crumbs_to_actions(shown.member)
                                                  : crumbs_to_action(shown.member, *shown.action),
                            .problems = &shown.problems};
  const std::string path =
      is_new ? path_to_actions(shown.member.group.id) + "/new"
             : path_to_action(shown.member.group.id, shown.action->id) + "/change";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (shown.from) {
      html::hint(html, say("It comes from:"));
      html::inset(html, [&] { html::written(html, shown.from->text); });
    }
    html::post_form(html, Url(path), [&] {
      if (shown.from) {
        html::hidden_field(html, "of", shown.from->kind);
        html::hidden_field(html, "number", std::to_string(shown.from->number));
      }
      words_and_day(html, shown);
      if (is_new) who_fields(html, shown);
      others_field(html, shown);
      if (!is_new) {
        html::text_area(html, {.name = "words",
                               .label = html::Label{say("Why does it change? (optional)")},
                               .value = shown.form.words,
                               .problems = &shown.problems,
                               .hint = say("How it was before stays on its page."),
                               .rows = 3});
      }
      html::button(html, is_new ? say("Write it down") : say("Save"));
    });
  });
}

std::string how_far(const html::Frame& frame, const HowFarShown& shown) {
  const bool again = shown.action.state != State::open;
  const Message title = again ? say("Open it again") : say("How far is it?");
  return form_page(frame, shown, title, "/how-far", [&](Html& html) {
    constexpr int short_field = 3;
    html::text_field(html,
                     {.name = "percent",
                      .label = html::Label{say("How much is done, in percent?")},
                      .value = shown.form.percent,
                      .problems = &shown.problems,
                      .hint = say("About right is good enough. 0 is nothing yet, 50 is half."),
                      .width_characters = short_field});
    html::text_area(html, {.name = "words",
                           .label = html::Label{again ? say("Why is it to be done after all?")
                                                      : say("In your words (optional)")},
                           .value = shown.form.words,
                           .problems = &shown.problems,
                           .rows = 3});
    html::text_area(html, {.name = "hindrance",
                           .label = html::Label{say("What is in the way? (optional)")},
                           .value = shown.form.hindrance,
                           .problems = &shown.problems,
                           .hint = say("So that others can help. Leave it empty where nothing is."),
                           .rows = 3});
    html::button(html, say("Save"));
  });
}

std::string end(const html::Frame& frame, const EndShown& shown) {
  return form_page(frame, shown, say("Is it done?"), "/end", [&](Html& html) {
    html::radios(html, {.name = "how",
                        .legend = html::Label{say("What became of it?")},
                        .options = {{"done", say("It is done")},
                                    {"dropped", say("It is dropped"),
                                     say("Nobody will do it. That happens: say why.")}},
                        .chosen = {shown.form.how},
                        .problems = &shown.problems});
    html::text_area(html, {.name = "words",
                           .label = html::Label{say("What came of it, or why is it dropped?")},
                           .value = shown.form.words,
                           .problems = &shown.problems,
                           .hint = say("Everybody in the group can read it."),
                           .rows = 3});
    html::button(html, say("Save"));
  });
}

std::string offer(const html::Frame& frame, const OfferShown& shown) {
  return form_page(frame, shown, say("Ask somebody whether they do it"), "/offer", [&](Html& html) {
    html::select(html, whom(shown.others, html::Label{say("Whom do you ask?")}, shown.asked,
                            shown.problems));
    html::button(html, say("Ask them"));
  });
}

}  // namespace alongside::actions::pages
