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
inline constexpr std::size_t json_body_bytes = 1024 * 1024;
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
// Bodies, both ways: body_time, and a second for each so many bytes. A large one: whole_body_time
// at most, and must bring progress_bytes in each progress_time: nobody holds a slot with a trickle.
inline constexpr std::size_t body_bytes_per_second_at_least = 64 * 1024;
inline constexpr auto whole_body_time = 10min;
inline constexpr auto progress_time = 10s;
inline constexpr std::size_t progress_bytes = 64 * 1024;
inline constexpr std::size_t stream_piece_bytes = 64 * 1024;  // Held of a body that is streamed.
inline constexpr auto download_time = 60min;

// All connections; and of one network (foundation/base/network.h: a hospital may be one), so that
// nobody shuts others out. Where there are too many, idle ones go first.
inline constexpr std::size_t connections = 4096;
inline constexpr std::size_t connections_of_network = connections / 4;
// A page that is left open keeps one; a person with more loses the oldest.
inline constexpr std::size_t live_streams = 2048;
inline constexpr std::size_t live_streams_of_person = 32;
inline constexpr std::size_t live_streams_of_network = live_streams / 2;
// Streams of nobody in particular: anybody may open them, and the live pages of members go on.
inline constexpr std::size_t live_streams_of_strangers = live_streams / 2;
inline constexpr std::size_t live_streams_of_strangers_of_network = live_streams_of_strangers / 4;
// Then the browser asks, and access is checked, again.
inline constexpr auto live_stream_time = 15min;

// Large bodies that come in at a time, and their bytes in memory; an import needs several times
// that while it is read. One person and one group have a share, of bytes upload_body_bytes each.
inline constexpr std::size_t uploads = 8;
inline constexpr std::size_t uploads_of_person = 2;
inline constexpr std::size_t uploads_of_group = 4;
inline constexpr std::size_t upload_bytes = 2 * upload_body_bytes;

// One process.
inline constexpr std::size_t waiting_requests = 1024;
inline constexpr auto stop_time = 20s;
inline constexpr int write_reruns = 12;

}  // namespace alongside::limits
