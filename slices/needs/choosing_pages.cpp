#include "slices/needs/choosing_pages.h"

#include "foundation/html/components.h"
#include "slices/needs/need_list.h"
#include "slices/needs/need_parts.h"

namespace alongside::needs::pages {
namespace {

void topic_field(Html& html, const NeedTopic& topic, const NeedsForm& form) {
  const std::string name = "need_" + std::string(topic.name);
  html::Choice choice{.name = name,
                      .legend = html::Label{topic.heading},
                      .chosen = form.items,
                      .layout = html::Choice::Layout::small};
  for (const NeedItem& item : topic.items) {
    choice.options.push_back({std::string(item.code), item.label});
  }
  html::checkboxes(html, choice);
}

void language_field(Html& html, const NeedsForm& form, const Problems& problems) {
  html::text_field(html, {.name = "language",
                          .label = html::Label{say("Which language, if you need an interpreter?")},
                          .value = form.language,
                          .problems = &problems,
                          .autocomplete = "off",
                          .width_characters = 20});
}

void what_field(Html& html, const MineShown& shown, const Problems& problems) {
  html::radios(html, {.name = "what",
                      .legend = html::Label{say("What may they see?")},
                      .options = {{"all", say("All of it, and what I add later")},
                                  {"some", say("Only what I tick below")}},
                      .chosen = {shown.form.what},
                      .problems = &problems});
}

void items_field(Html& html, const MineShown& shown, const Problems& problems) {
  html::Choice choice{.name = "items",
                      .legend = html::Label{say("If only some of it, which?")},
                      .chosen = shown.form.items,
                      .problems = &problems,
                      .layout = html::Choice::Layout::small};
  for (const std::string& code : shown.needs->items) {
    choice.options.push_back({code, label_of(code)});
  }
  if (!shown.needs->words.empty()) {
    choice.options.push_back({std::string(codes::own_words), say("What I wrote in my own words")});
  }
  html::checkboxes(html, choice);
}

void sharing_form(Html& html, const MineShown& shown, const Problems& problems) {
  const Id<groups::Group> group = shown.member.group.id;
  html::paragraph(html, say("The chair and the facilitators may look before they arrange a meeting "
                            "or send papers. You see each time who it was."));
  html::paragraph(html, shown.arrangers.empty()
                            ? say("Just now the group has neither, so nobody would see it.")
                            : say("Just now that is: {names}.", {{"names", shown.arrangers}}));
  html::post_form(html, Url(path_to_own_in(group)), [&] {
    what_field(html, shown, problems);
    items_field(html, shown, problems);
    html::button(html, shown.shared ? say("Save") : say("Share it"));
  });
  if (!shown.shared) return;
  html::post_form(html, Url(path_to_group_needs(group) + "/stop"), [&] {
    html::button(html, say("Stop sharing it here"), html::ButtonStyle::secondary);
  });
}

Message seen_by(std::size_t groups) {
  return say_many(
      "You share this with {count} group. If it sees all of it, it sees what you save here. If it "
      "sees a part, it sees new words only when you share them.",
      "You share this with {count} groups. Those that see all of it see what you save here. Those "
      "that see a part see new words only when you share them.",
      static_cast<std::int64_t>(groups));
}

}  // namespace

std::string change(const html::Frame& frame, const NeedsForm& form, std::size_t groups,
                   const Problems& problems) {
  const html::PageHead head{
      .title = say("Say what you need"),
      .breadcrumbs = {{say("Your account"), "/me"}, {say("What you need to take part"), own_path}},
      .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Say what you need"));
    html::paragraph(html, say("Tick what helps you. You need not say why."));
    html::paragraph(html,
                    groups == 0 ? say("Only you see it, until you share it.") : seen_by(groups));
    html::post_form(html, own_path, [&] {
      for (const NeedTopic& topic : need_topics()) {
        topic_field(html, topic, form);
        if (topic.name == "language") language_field(html, form, problems);
      }
      html::text_area(html,
                      {.name = "words",
                       .label = html::Label{say("Anything else, in your own words")},
                       .value = form.words,
                       .problems = &problems,
                       .hint = say("What should people know, so that you can take part well?"),
                       .rows = 5});
      html::button_row(html, [&] {
        html::button(html, say("Save"));
        html::link(html, own_path, say("Go back without saving"));
      });
    });
  });
}

std::string mine(const html::Frame& frame, const MineShown& shown, const Problems& problems) {
  const groups::Group& group = shown.member.group;
  std::vector<html::Crumb> crumbs = groups::crumbs(shown.member);
  crumbs.push_back({say("Us"), Url(groups::path_to(group.id) + "/us")});
  const html::PageHead head{.title = say("What this group sees of what you need"),
                            .breadcrumbs = std::move(crumbs),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What this group sees of what you need"));
    if (!shown.needs) {
      html::paragraph(html, say("You have not said yet what you need to take part: large print, an "
                                "interpreter, breaks, a way without steps."));
      html::link_button(html, change_path, say("Say what you need"));
      html::paragraph(html, say("Nobody sees it until you share it."));
      return;
    }
    sharing_form(html, shown, problems);
    html << "<p>"_html;
    html::link(html, own_path, say("All that you said, and who looked"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::needs::pages
