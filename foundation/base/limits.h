// Every limit on what comes from outside, with its reason.
#pragma once

#include <chrono>
#include <cstddef>

namespace alongside::limits {

using namespace std::chrono_literals;

// One request. A form of this program is a few kB; files have their own limit.
inline constexpr std::size_t header_bytes = 16 * 1024;
inline constexpr std::size_t header_count = 100;
inline constexpr std::size_t target_bytes = 4 * 1024;
inline constexpr std::size_t form_body_bytes = 256 * 1024;
inline constexpr std::size_t upload_body_bytes = 64 * 1024 * 1024;
inline constexpr std::size_t form_fields = 1000;
inline constexpr std::size_t form_field_bytes = 128 * 1024;
inline constexpr std::size_t form_field_name_bytes = 200;
inline constexpr std::size_t upload_files = 10;
inline constexpr std::size_t cookies = 50;

// One connection. A client slower than this is dropped.
inline constexpr auto header_time = 15s;
inline constexpr auto body_time = 60s;
inline constexpr auto write_time = 60s;
inline constexpr auto idle_time = 75s;
inline constexpr std::size_t connections = 4096;
inline constexpr std::size_t live_streams = 2048;
// Streams of nobody in particular: anybody may open them, and the live pages of members go on.
inline constexpr std::size_t live_streams_of_strangers = live_streams / 2;
// Then the browser asks, and access is checked, again.
inline constexpr auto live_stream_time = 15min;

// One process.
inline constexpr std::size_t waiting_requests = 1024;
inline constexpr auto stop_time = 20s;
inline constexpr int write_reruns = 12;

}  // namespace alongside::limits
