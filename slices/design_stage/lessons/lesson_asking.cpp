#include "slices/design_stage/lessons/lesson_asking.h"

#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {

std::vector<pages::LessonShown> shown_lessons(Transaction& transaction, std::vector<Lesson> lessons,
                                              Within within, Names names) {
  std::vector<Id<people::Person>> ids;
  for (const Lesson& one : lessons) {
    if (one.signed_by && names == Names::shown) ids.push_back(*one.signed_by);
  }
  const NamesOfPage named(transaction, std::move(ids));
  std::vector<pages::LessonShown> shown;
  for (Lesson& one : lessons) {
    std::string path = within == Within::group && one.group ? path_to_lesson(*one.group, one.id)
                                                            : path_to_open_lesson(one.id);
    std::string by = named.of(one.signed_by);
    shown.push_back({std::move(one), std::move(by), std::move(path)});
  }
  return shown;
}

}  // namespace alongside::design_stage
