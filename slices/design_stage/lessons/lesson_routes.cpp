// Lessons of a group.
#include <algorithm>

#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/lessons/door_storage.h"
#include "slices/design_stage/lessons/lesson_asking.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

constexpr std::int64_t others_on_page = 10;

std::optional<Message> lesson_notice(const Request& request) {
  if (request.queries.first("done") == "left") return say("Thank you. The group can read it now.");
  return std::nullopt;
}

groups::Member member_who_may_leave(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::leave_lesson);
  return member;
}

}  // namespace

// GET /groups/:group/design/lessons
Response lessons_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Id<groups::Group> group = member.group.id;
  const std::int64_t count = lesson_count(read, group);
  const auto last = std::max<std::int64_t>(1, (count + lessons_a_page - 1) / lessons_a_page);
  const std::int64_t page = std::min(request.page(), last);
  const std::string about = tidied_line(request.queries.first("about"));
  const LookedFor looked_for{.words = words_of_subject(about), .but = group};
  const pages::LessonsShown shown{
      .member = member,
      .open = door_of(read, group).open,
      .own = shown_lessons(read, lessons_of(read, group, page), Within::group, Names::shown),
      .others = shown_lessons(read, open_lessons(read, looked_for, others_on_page),
                              Within::everybody, Names::shown),
      .about = about,
      .paging = {.page = page, .pages = last, .path = path_to_lessons(group)}};
  return ok(pages::lessons(people::frame(request, member.visit), shown, lesson_notice(request)));
}

// GET /groups/:group/design/lessons/new
Response new_lesson_page(const Request& request, Read& read) {
  const groups::Member member = member_who_may_leave(read, request);
  return ok(pages::new_lesson(people::frame(request, member.visit), member, {}, {}));
}

// POST /groups/:group/design/lessons/new
Response leave_new_lesson(const Request& request, Write& write) {
  const groups::Member member = member_who_may_leave(write, request);
  const LessonForm form{.subject = request.line_field("subject"),
                        .went = request.line_field("went"),
                        .what = request.field("what"),
                        .another_time = request.field("another_time"),
                        .sign = request.checked("sign")};
  const auto accepted = accept_lesson(form, lesson_count(write, member.group.id));
  const html::Frame frame = people::frame(request, member.visit);
  if (!accepted) {
    return unprocessable(pages::new_lesson(frame, member, form, accepted.problems()));
  }
  if (form.sign) {
    leave_lesson(write, member, *accepted, {.signed_by = member.person(), .code_print = {}});
    write.commit();
    return see_other(path_to_lessons(member.group.id) + "?done=left");
  }
  const std::string code = new_lesson_code();
  leave_lesson(write, member, *accepted,
               {.signed_by = {}, .code_print = lesson_code_print(request.site->key, code)});
  write.commit();
  return ok(pages::lesson_left(frame, member, code));
}

// GET /groups/:group/design/lessons/:lesson
Response lesson_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Lesson lesson = find_lesson(read, member.group.id, request.id<Lesson>("lesson"));
  const bool own = lesson.signed_by == member.person();
  std::vector<html::Crumb> crumbs = crumbs_to_design(member);
  crumbs.push_back({say("Lessons"), Url(path_to_lessons(member.group.id))});
  const pages::OneLessonShown shown{
      .lesson = shown_lessons(read, {lesson}, Within::group, Names::shown).front(),
      .breadcrumbs = std::move(crumbs),
      .asides = asides_beside(read, request, member, kind_of_lessons, {lesson.id.number}),
      .own = own};
  return ok(pages::lesson(people::frame(request, member.visit), shown));
}

}  // namespace alongside::design_stage
