// Lessons as pages show them, asked together.
#pragma once

#include <vector>

#include "slices/design_stage/lessons/lesson_pages.h"
#include "slices/design_stage/lessons/lesson_storage.h"

namespace alongside::design_stage {

enum class Names { shown, hidden };
enum class Within { group, everybody };
/// With names, and the path of each on the pages of its group or of everybody.
std::vector<pages::LessonShown> shown_lessons(Transaction& transaction, std::vector<Lesson> lessons,
                                              Within within, Names names);

}  // namespace alongside::design_stage
