// Handlers of a group's beginning; design_stage_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"

namespace alongside::design_stage {

Response overview_page(const Request& request, Read& read);

Response part_page(const Request& request, Read& read);
Response save_part(const Request& request, Write& write);
Response leave_part(const Request& request, Write& write);
Response versions_page(const Request& request, Read& read);
Response version_page(const Request& request, Read& read);
Response put_version_back(const Request& request, Write& write);

Response map_page(const Request& request, Read& read);
Response change_map(const Request& request, Write& write);

Response offers_page(const Request& request, Read& read);
Response say_offer(const Request& request, Write& write);
Response remove_own_offer(const Request& request, Write& write);

Response assumptions_page(const Request& request, Read& read);
Response keep_reflection(const Request& request, Write& write);
Response share_own_assumption(const Request& request, Write& write);
Response take_back_own_assumption(const Request& request, Write& write);

Response lessons_page(const Request& request, Read& read);
Response new_lesson_page(const Request& request, Read& read);
Response leave_new_lesson(const Request& request, Write& write);
Response lesson_page(const Request& request, Read& read);
Response lesson_door_page(const Request& request, Read& read);
Response propose_lesson_door(const Request& request, Write& write);
Response agree_to_lesson_door(const Request& request, Write& write);
Response withdraw_lesson_door(const Request& request, Write& write);

Response open_lessons_page(const Request& request, Read& read);
Response open_lesson_page(const Request& request, Read& read);
Response taking_back_page(const Request& request, Read& read);
Response show_lesson_of_code(const Request& request, Write& write);
Response take_lesson_back(const Request& request, Write& write);

}  // namespace alongside::design_stage
