#include "slices/design_stage/lessons/lesson_parts.h"

namespace alongside::design_stage::pages {
namespace {

void whose_lesson(Html& html, const LessonShown& shown) {
  const std::string& group = shown.lesson.from_group;
  if (shown.by.empty()) {
    html::hint(html, say("Of the group {group}", {{"group", group}}));
  } else {
    html::hint(html, say("{name}, of the group {group}", {{"name", shown.by}, {"group", group}}));
  }
}

}  // namespace

void went_tag(Html& html, Went went) {
  if (went == Went::well) {
    html::tag(html, say("It went well"), "green");
  } else {
    html::tag(html, say("It went not so well"), "yellow");
  }
}

void lesson_words(Html& html, const LessonShown& shown) {
  const Lesson& lesson = shown.lesson;
  if (lesson.taken_out) {
    html::paragraph(html, say("Two members took these words out."));
    if (!lesson.taken_out->empty()) html::written(html, *lesson.taken_out);
    return;
  }
  html << "<p>"_html;
  went_tag(html, lesson.went);
  html << "</p>"_html;
  html::written(html, lesson.what);
  if (!lesson.another_time.empty()) {
    html::h2(html, say("What we would do another time"));
    html::written(html, lesson.another_time);
  }
  whose_lesson(html, shown);
}

void lesson_list(Html& html, const std::vector<LessonShown>& lessons) {
  html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (const LessonShown& one : lessons) {
    html << "<li dir=\"auto\">"_html;
    if (one.lesson.taken_out) {
      html::link(html, Url(one.path), say("A lesson that two members took out"));
      html << "</li>"_html;
      continue;
    }
    html::link(html, Url(one.path), one.lesson.subject);
    html << " "_html;
    went_tag(html, one.lesson.went);
    whose_lesson(html, one);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

void look_for_subject(Html& html, const Url& path, const std::string& about) {
  html << "<div class=\"alongside-search\" role=\"search\">"_html;
  html::get_form(html, path, [&] {
    html::text_field(html, {.name = "about",
                            .label = html::Label{say("What about?")},
                            .value = about,
                            .hint = say("A word or the beginning of one, such as: meeting"),
                            .type = "search"});
    html::button(html, say("Look for lessons"), html::ButtonStyle::secondary);
  });
  html << "</div>"_html;
}

}  // namespace alongside::design_stage::pages
