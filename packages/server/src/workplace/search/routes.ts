import type { Route } from "../../route.ts";
import { searchForCases, showSearch } from "./search.tsx";

/** The officials' search for cases. */
export const searchRoutes: readonly Route[] = [showSearch, searchForCases];
