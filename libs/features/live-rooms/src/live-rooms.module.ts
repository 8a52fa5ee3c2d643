import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { PublicRegistryModule } from '#features/elections';
import { PublicFiguresModule } from '#features/live-figures';
import { TalliesModule } from '#features/observations';
import { RollUpsModule } from '#features/roll-ups';
import { DOORKEEPER, OpenDoor } from './doorkeeper.js';
import { FiguresRoomReader } from './figures-room-reader.js';
import { LIVE_ROOMS_SETTINGS, type LiveRoomsSettings } from './live-rooms-settings.js';
import { LiveRoomsMetrics } from './live-rooms-metrics.js';
import { LiveRoomsService } from './live-rooms.service.js';
import { MembersDoor } from './members-door.js';
import {
  OFFICIAL_PART,
  PRESENT_SUMS,
  PublishedPart,
  StandingPart,
  type PresentSums,
} from './official-part.js';
import { OpenRooms } from './open-rooms.js';
import { ReadingRounds } from './reading-rounds.js';
import { Reception } from './reception.js';
import { RoomDoor } from './room-door.js';
import { RoomNews } from './room-news.js';
import { ROOM_READER } from './room-reader.js';

/** Figures that move by themselves. Needs the global database, live and metrics modules. */
@Module({})
export class LiveRoomsModule {
  /** Public elections, for everybody. */
  static forPublic(settings: LiveRoomsSettings): DynamicModule {
    return compose(
      settings,
      [PublicFiguresModule],
      [
        { provide: DOORKEEPER, useClass: OpenDoor },
        { provide: OFFICIAL_PART, useClass: PublishedPart },
      ],
    );
  }

  /** Elections, for their teams. On the modules of elections, results and tokens that the application has. */
  static forMembers(
    settings: LiveRoomsSettings,
    modules: { readonly elections: DynamicModule; readonly results: DynamicModule },
    presentSums: PresentSums,
  ): DynamicModule {
    return compose(
      settings,
      [modules.elections, modules.results],
      [
        { provide: PRESENT_SUMS, useValue: presentSums },
        { provide: DOORKEEPER, useClass: MembersDoor },
        { provide: OFFICIAL_PART, useClass: StandingPart },
      ],
    );
  }
}

function compose(
  settings: LiveRoomsSettings,
  imports: NonNullable<DynamicModule['imports']>,
  providers: readonly Provider[],
): DynamicModule {
  return {
    module: LiveRoomsModule,
    imports: [PublicRegistryModule, RollUpsModule, TalliesModule, ...imports],
    providers: [
      { provide: CLOCK, useValue: systemClock },
      { provide: LIVE_ROOMS_SETTINGS, useValue: settings },
      { provide: ROOM_READER, useClass: FiguresRoomReader },
      ...[OpenRooms, RoomNews, ReadingRounds, RoomDoor, Reception],
      ...[LiveRoomsMetrics, LiveRoomsService],
      ...providers,
    ],
    exports: [LiveRoomsService],
  };
}
