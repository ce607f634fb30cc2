// Lessons that everybody may read, and taking one back: also for those who left
// their group.
#include "foundation/http/forms/forms.h"
#include "foundation/rooms/room.h"
#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/lessons/lesson_asking.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/routes.h"

namespace alongside::design_stage {
namespace {

Names names_for(const people::Visit& visit) {
  return visit.person ? Names::shown : Names::hidden;
}

/// Codes are 60 bits; tries are counted all the same. A right one leaves
/// nothing of it.
std::string guess_of_lesson_code(const people::Visit& visit) {
  return "lesson code by " + std::to_string(visit.person->id.number);
}

Response taking_back_again(const Request& request, const people::Visit& visit,
                           const std::string& code, const Problems& problems, int status) {
  Response response = ok(pages::taking_back(people::frame(request, visit),
                                            {.lesson = {}, .code = code, .problems = problems}));
  response.status = status;
  return response;
}

struct CodeTried {
  std::optional<Lesson> lesson;
  std::optional<Response> stopped;
};
/// Commits what was counted where the code is wrong.
CodeTried try_code(const Request& request, Write& write, const people::Visit& visit) {
  const std::string code = request.line_field("code");
  const std::string guess = guess_of_lesson_code(visit);
  if (Problems problems = people::count_guess(write, request, guess, "code"); !problems.empty()) {
    return {{}, taking_back_again(request, visit, code, problems, 429)};
  }
  auto lesson = lesson_with_code(write, lesson_code_print(request.site->key, code));
  if (lesson) {
    people::give_back_guess(write, request, guess);
    return {std::move(lesson), {}};
  }
  write.commit();
  return {
      {},
      taking_back_again(request, visit, code,
                        {{"code", say("No lesson has this code. Check it and try again")}}, 422)};
}

Response gone(const Request& request, Write& write, const people::Visit& visit, Id<Lesson> id) {
  withdraw_lesson(write, id);
  tell_of_move(write, rooms_of(request), {.kind = kind_of_lessons, .from = id.number});
  write.commit();
  return ok(pages::taken_back(people::frame(request, visit)));
}

}  // namespace

// GET /lessons
Response open_lessons_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const std::string about = tidied_line(request.queries.first("about"));
  const auto after = whole_number(request.queries.first("after"));
  const auto lessons =
      open_lessons(read, {.words = words_of_subject(about), .but = {}, .after = after.value_or(0)},
                   lessons_a_page);
  pages::OpenLessonsShown shown{
      .lessons = shown_lessons(read, lessons, Within::everybody, names_for(visit)),
      .about = about,
      .next = {}};
  if (std::ssize(lessons) == lessons_a_page) {
    shown.next = std::string(path_to_open_lessons) +
                 "?after=" + std::to_string(lessons.back().id.number) +
                 (about.empty() ? "" : "&about=" + percent_encoded(about));
  }
  return ok(pages::open_lessons(people::frame(request, visit), shown));
}

// GET /lessons/:lesson
Response open_lesson_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const auto lesson = open_lesson(read, request.id<Lesson>("lesson"));
  if (!lesson) throw NotFound();
  const pages::OneLessonShown shown{
      .lesson = shown_lessons(read, {*lesson}, Within::everybody, names_for(visit)).front(),
      .breadcrumbs = {{say("What groups learned"), Url(std::string(path_to_open_lessons))}},
      .asides = {},
      .own = visit.person && lesson->signed_by == visit.person->id};
  return ok(pages::lesson(people::frame(request, visit), shown));
}

// GET /lessons/mine
Response taking_back_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return ok(pages::taking_back(people::frame(request, visit), {}));
}

// POST /lessons/mine
Response show_lesson_of_code(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  CodeTried tried = try_code(request, write, visit);
  if (tried.stopped) return *std::move(tried.stopped);
  write.commit();
  return ok(pages::taking_back(
      people::frame(request, visit),
      {.lesson = shown_lessons(write, {*tried.lesson}, Within::everybody, Names::shown).front(),
       .code = request.line_field("code"),
       .problems = {}}));
}

// POST /lessons/mine/take-back
Response take_lesson_back(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  if (const auto number = whole_number(request.line_field("lesson"))) {
    const auto own = lesson_signed(write, {*number}, visit.person->id);
    if (!own) throw NotFound();
    return gone(request, write, visit, own->id);
  }
  CodeTried tried = try_code(request, write, visit);
  if (tried.stopped) return *std::move(tried.stopped);
  return gone(request, write, visit, tried.lesson->id);
}

}  // namespace alongside::design_stage
