#include "slices/design_stage/lessons/lesson_pages.h"

#include "foundation/html/asides.h"
#include "slices/design_stage/lessons/lesson_parts.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_parts.h"

namespace alongside::design_stage::pages {
namespace {

std::vector<html::Crumb> crumbs_to_lessons(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = crumbs_to_design(member);
  crumbs.push_back({say("Lessons"), Url(path_to_lessons(member.group.id))});
  return crumbs;
}

void own_lessons(Html& html, const LessonsShown& shown) {
  const std::string path = path_to_lessons(shown.member.group.id);
  html::section(html, say("What this group learned"), [&] {
    if (shown.own.empty()) {
      html::paragraph(html, say("Nothing yet. What went well counts as much as what did not."));
    } else {
      lesson_list(html, shown.own);
      html::pagination(html, shown.paging);
    }
    html << "<p>"_html;
    html << (shown.open ? say("Everybody can read these lessons.")
                        : say("Only members of this group can read these lessons."))
         << " "_html;
    html::link(html, Url(path + "/open"), say("Who can read them"));
    html << "</p>"_html;
  });
}

void lessons_of_others(Html& html, const LessonsShown& shown) {
  html::section(html, say("What other groups learned"), [&] {
    look_for_subject(html, Url(path_to_lessons(shown.member.group.id)), shown.about);
    if (!shown.others.empty()) {
      lesson_list(html, shown.others);
    } else if (shown.about.empty()) {
      html::paragraph(html, say("No other group lets everybody read its lessons yet."));
    } else {
      html::paragraph(html, say("Nobody left a lesson about this that you can read."));
    }
    html << "<p>"_html;
    html::link(html, Url(std::string(path_to_open_lessons)), say("All lessons of all groups"));
    html << "</p>"_html;
  });
}

void ask_to_tell(Html& html, const groups::Member& member) {
  html::section(html, say("Ask somebody to tell"), [&] {
    html::paragraph(html, say("Those who were part of something like this before often know "
                              "most. "
                              "Think of them, also of those who left, and ask them to come and "
                              "tell."));
    html << "<p>"_html;
    html::link(html, Url(groups::path_to(member.group.id) + "/invitations"),
               say("Invite somebody to tell you"));
    html << "</p>"_html;
  });
}

void lesson_fields(Html& html, const LessonForm& form, const Problems& problems) {
  html::text_field(html, {.name = "subject",
                          .label = html::Label{say("What is it about?")},
                          .value = form.subject,
                          .problems = &problems,
                          .hint = say("In a few words, by which others find it. For example: "
                                      "meeting rooms")});
  html::radios(html, {.name = "went",
                      .legend = html::Label{say("How did it go?")},
                      .options = {{"well", say("It went well")},
                                  {"not_so_well", say("It went not so well")}},
                      .chosen = {form.went},
                      .problems = &problems});
  html::text_area(html, {.name = "what",
                         .label = html::Label{say("What happened?")},
                         .value = form.what,
                         .problems = &problems,
                         .hint = say("Leave out what leads to one person"),
                         .rows = 5,
                         .most_characters = static_cast<int>(lesson_characters)});
  html::text_area(html, {.name = "another_time",
                         .label = html::Label{say("What would you do another time? (optional)")},
                         .value = form.another_time,
                         .problems = &problems,
                         .rows = 3,
                         .most_characters = static_cast<int>(lesson_characters)});
}

}  // namespace

std::string lessons(const html::Frame& frame, const LessonsShown& shown,
                    std::optional<Message> notice) {
  const html::PageHead head{.title = say("Lessons"),
                            .breadcrumbs = crumbs_to_design(shown.member),
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Lessons"));
    html::paragraph(html, say("What you want the next group to know, and what groups before you "
                              "want you to know."));
    html::link_button(html, Url(path_to_lessons(shown.member.group.id) + "/new"),
                      say("Leave a lesson"));
    own_lessons(html, shown);
    lessons_of_others(html, shown);
    ask_to_tell(html, shown.member);
    html << "<p>"_html;
    html::link(html, Url(std::string(path_to_taking_back)),
               say("Take a lesson back that I left without my name"));
    html << "</p>"_html;
  });
}

std::string new_lesson(const html::Frame& frame, const groups::Member& member,
                       const LessonForm& form, const Problems& problems) {
  const html::PageHead head{.title = say("Leave a lesson"),
                            .breadcrumbs = crumbs_to_lessons(member),
                            .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Leave a lesson"));
    html::post_form(html, Url(path_to_lessons(member.group.id) + "/new"), [&] {
      lesson_fields(html, form, problems);
      html::checkboxes(
          html, {.name = "sign",
                 .legend = html::Label{say("Your name")},
                 .options = {{"1", say("Put my name beside it"),
                              say("Members see it. If your group lets "
                                  "everybody read its lessons, "
                                  "people who are signed in see it too.")}},
                 .chosen = form.sign ? std::vector<std::string>{"1"} : std::vector<std::string>{}});
      html::hint(html, say("Without your name nothing that is kept leads from "
                           "the lesson to you. "
                           "You get a code with which you can take it back."));
      html::button(html, say("Leave it"));
    });
  });
}

std::string lesson_left(const html::Frame& frame, const groups::Member& member,
                        const std::string& code) {
  const html::PageHead head{.title = say("Your lesson is left"),
                            .breadcrumbs = crumbs_to_lessons(member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your lesson is left"));
    html::paragraph(html, say("Thank you. With this code you can take it back, also after you "
                              "left "
                              "the group. Write it down: we show it once, and cannot find it for "
                              "you."));
    html::inset(html, [&] {
      html << "<p class=\"nhsuk-heading-l\" dir=\"ltr\">"_html << code << "</p>"_html;
    });
    html << "<p>"_html;
    html::link(html, Url(path_to_lessons(member.group.id)), say("Go on to the lessons"));
    html << "</p>"_html;
  });
}

std::string lesson(const html::Frame& frame, const OneLessonShown& shown) {
  const Lesson& one = shown.lesson.lesson;
  const Text title =
      one.taken_out ? Text(say("A lesson that two members took out")) : Text(one.subject);
  const html::PageHead head{.title = title, .breadcrumbs = shown.breadcrumbs};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::beside_words(html, shown.asides, one.id.number,
                       [&] { lesson_words(html, shown.lesson); });
    if (!shown.own) return;
    html::post_form(html, Url(std::string(path_to_taking_back) + "/take-back"), [&] {
      html::hidden_field(html, "lesson", std::to_string(one.id.number));
      html::button(html, say("Take my lesson back"), html::ButtonStyle::secondary);
    });
  });
}

std::string open_lessons(const html::Frame& frame, const OpenLessonsShown& shown) {
  const html::PageHead head{.title = say("What groups learned"), .breadcrumbs = {}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What groups learned"));
    html::paragraph(html, say("Lessons of groups that let everybody read them, "
                              "also of groups that "
                              "have ended."));
    look_for_subject(html, Url(std::string(path_to_open_lessons)), shown.about);
    if (!shown.lessons.empty()) {
      lesson_list(html, shown.lessons);
    } else {
      html::paragraph(html, shown.about.empty()
                                ? say("There are none yet.")
                                : say("Nobody left a lesson about this that you can read."));
    }
    if (!shown.next.empty()) html::action_link(html, Url(shown.next), say("More lessons"));
  });
}

std::string taking_back(const html::Frame& frame, const TakingBackShown& shown) {
  const html::PageHead head{
      .title = say("Take a lesson back"), .breadcrumbs = {}, .problems = &shown.problems};
  const std::string path(path_to_taking_back);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Take a lesson back"));
    if (shown.lesson) {
      html::inset(html, [&] {
        html::h2(html, shown.lesson->lesson.subject);
        lesson_words(html, *shown.lesson);
      });
      html::post_form(html, Url(path + "/take-back"), [&] {
        html::hidden_field(html, "code", shown.code);
        html::button(html, say("Take it back for good"));
      });
      return;
    }
    html::paragraph(html, say("Did you leave a lesson without your name? Then "
                              "you saw a code. You "
                              "can use it also after you left the group."));
    html::post_form(html, Url(path), [&] {
      html::text_field(html, {.name = "code",
                              .label = html::Label{say("Your code")},
                              .value = shown.code,
                              .problems = &shown.problems,
                              .hint = say("12 letters and digits, with or without the dashes."),
                              .autocomplete = "off",
                              .width_characters = 20});
      html::button(html, say("Show my lesson"));
    });
  });
}

std::string taken_back(const html::Frame& frame) {
  const html::PageHead head{.title = say("Your lesson is gone"), .breadcrumbs = {}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your lesson is gone"));
    html::paragraph(html, say("You took it back. Nobody can read it here any more."));
    html << "<p>"_html;
    html::link(html, Url(std::string(path_to_open_lessons)), say("See what groups learned"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::design_stage::pages
