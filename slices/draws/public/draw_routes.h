// Handlers of a draw from the search for its lottery on; draws_room.cpp lists them.
#pragma once

#include "foundation/http/router.h"
#include "slices/draws/public/watch_live.h"

namespace alongside::draws {

// search_routes.cpp
Response find_lottery_now(const Request& request, Write& write);
Response lottery_page(const Request& request, Read& read);
Response lottery_live(const Request& request, Read& read);
Response stop_search(const Request& request, Write& write);
Response go_back_to_preparing(const Request& request, Write& write);

// publish_routes.cpp
Response look_before_publishing(const Request& request, Read& read);
Response publish(const Request& request, Write& write);

// seed_routes.cpp
Response seed_of_draw_page(const Request& request, Read& read);
Response add_to_seed(const Request& request, Write& write);
Response close_seed(const Request& request, Write& write);
Response type_hand_draw(const Request& request, Write& write);
Response go_on_by_hand(const Request& request, Write& write);

// place_routes.cpp
Response places_of_draw_page(const Request& request, Read& read);
Response note_places(const Request& request, Write& write);
Response panel_as_workbook(const Request& request, Read& read);
Response draw_replacements(const Request& request, Write& write);

// audit_routes.cpp
Response panels_file(const Request& request, Read& read);
Response certificate_file(const Request& request, Read& read);
Response all_panels_file(const Request& request, Read& read);
Response replacement_panels_file(const Request& request, Read& read);
Response all_replacement_panels_file(const Request& request, Read& read);

// letter_routes.cpp
Response letters_of_draw_page(const Request& request, Read& read);
Response save_letters(const Request& request, Write& write);
Response printed_letters(const Request& request, Read& read);
Response letters_as_text(const Request& request, Read& read);
Response letters_as_csv(const Request& request, Read& read);
Response letters_as_workbook(const Request& request, Read& read);

// watch_routes.cpp
Response watch_draw(const Request& request, Read& read);
Response watch_draw_live(const Request& request, Read& read);
Response chance_form_page(const Request& request, Read& read);
Response look_up_chance(const Request& request, Write& write);
Response own_panels_file(const Request& request, Write& write);
Response draw_file(const Request& request, Read& read);
Response replacement_draw_file(const Request& request, Read& read);
Response list_of_panels(const Request& request, Read& read);
Response lottery_file(const Request& request, Read& read);
Response seed_file(const Request& request, Read& read);

}  // namespace alongside::draws
