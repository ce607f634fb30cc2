// Handlers of a draw from the search for its lottery on. Only app/routes.cpp includes this. Its
// rows in the list of routes:
//
//   {Method::post, "/groups/:group/selections/:selection/review", selection::find_lottery_now},
//   {Method::get, "/groups/:group/selections/:selection/lottery", selection::lottery_page},
//   {Method::get, "/groups/:group/selections/:selection/lottery/live", selection::lottery_live},
//   {Method::post, "/groups/:group/selections/:selection/lottery/stop", selection::stop_search},
//   {Method::post, "/groups/:group/selections/:selection/lottery/again",
//    selection::go_back_to_preparing},
//   {Method::post, "/groups/:group/selections/:selection/publish", selection::publish},
//   {Method::get, "/groups/:group/selections/:selection/seed", selection::seed_of_draw_page},
//   {Method::post, "/groups/:group/selections/:selection/seed", selection::put_into_seed},
//   {Method::post, "/groups/:group/selections/:selection/seed/close", selection::close_seed},
//   {Method::post, "/groups/:group/selections/:selection/seed/hand", selection::type_hand_draw},
//   {Method::get, "/groups/:group/selections/:selection/places", selection::places_of_draw_page},
//   {Method::post, "/groups/:group/selections/:selection/places", selection::note_place},
//   {Method::post, "/groups/:group/selections/:selection/places/replacements",
//    selection::draw_replacements},
//   {Method::get, "/groups/:group/selections/:selection/letters",
//    selection::letters_of_draw_page},
//   {Method::post, "/groups/:group/selections/:selection/letters", selection::save_letters},
//   {Method::get, "/groups/:group/selections/:selection/letters/print",
//    selection::printed_letters},
//   {Method::get, "/groups/:group/selections/:selection/letters.txt",
//    selection::letters_as_text},
//   {Method::get, "/groups/:group/selections/:selection/letters.csv",
//    selection::letters_as_csv},
//   {Method::get, "/draws/:code", selection::watch_draw},
//   {Method::get, "/draws/:code/live", selection::watch_draw_live},
//   {Method::get, "/draws/:code/chance", selection::chance_form_page},
//   {Method::post, "/draws/:code/chance", selection::look_up_chance},
//   {Method::get, "/draws/:code/list", selection::list_of_panels},
//   {Method::get, "/draws/:code/lottery.csv", selection::lottery_file},
//   {Method::get, "/draws/:code/panels.csv", selection::panels_file},
//   {Method::get, "/draws/:code/certificate.json", selection::certificate_file},
//   {Method::get, "/draws/:code/seed.txt", selection::seed_file},
//   {Method::get, "/draws/:code/replacements/:draw/panels.csv",
//    selection::replacement_panels_file},
//
// Live topics: selection::watch_live_topic(), selection::search_live_topic() (watch_live.h,
// included here).
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
Response publish(const Request& request, Write& write);

// seed_routes.cpp
Response seed_of_draw_page(const Request& request, Read& read);
Response put_into_seed(const Request& request, Write& write);
Response close_seed(const Request& request, Write& write);
Response type_hand_draw(const Request& request, Write& write);

// place_routes.cpp
Response places_of_draw_page(const Request& request, Read& read);
Response note_place(const Request& request, Write& write);
Response draw_replacements(const Request& request, Write& write);

// audit_routes.cpp
Response panels_file(const Request& request, Read& read);
Response certificate_file(const Request& request, Read& read);
Response replacement_panels_file(const Request& request, Read& read);

// letter_routes.cpp
Response letters_of_draw_page(const Request& request, Read& read);
Response save_letters(const Request& request, Write& write);
Response printed_letters(const Request& request, Read& read);
Response letters_as_text(const Request& request, Read& read);
Response letters_as_csv(const Request& request, Read& read);

// watch_routes.cpp
Response watch_draw(const Request& request, Read& read);
Response watch_draw_live(const Request& request, Read& read);
Response chance_form_page(const Request& request, Read& read);
Response look_up_chance(const Request& request, Write& write);
Response list_of_panels(const Request& request, Read& read);
Response lottery_file(const Request& request, Read& read);
Response seed_file(const Request& request, Read& read);

}  // namespace alongside::draws
